#ifndef STORNO_FILE_SYSTEM_SHIM_H
#define STORNO_FILE_SYSTEM_SHIM_H

/* File calls with one shape on Linux and macOS. Each returns a value >= 0, or the negated errno. */

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

enum { STORNO_FILE = 0, STORNO_FOLDER = 1, STORNO_LINK = 2, STORNO_OTHER = 3 };

struct storno_stamp {
  uint64_t size;
  uint64_t inode;
  uint64_t device;
  int64_t modified_ns;
  uint32_t mode;
  int32_t kind;
  uint32_t user;
  uint32_t group;
};

/* The folder that relative paths start at: a negative number that needs no closing. */
static inline int storno_current_folder(void) { return AT_FDCWD; }

static inline int storno_result(int result) { return result < 0 ? -errno : result; }

static inline int storno_open(int folder, const char *path, int flags, unsigned mode) {
  int result;
  do { result = openat(folder, path, flags | O_CLOEXEC, (mode_t)mode); }
  while (result < 0 && errno == EINTR);
  return storno_result(result);
}

static inline int storno_open_folder(int folder, const char *path, int follow) {
  return storno_open(folder, path, O_RDONLY | O_DIRECTORY | (follow ? 0 : O_NOFOLLOW), 0);
}

/* O_NONBLOCK: a named pipe in the folder must not stop the program. */
static inline int storno_open_file(int folder, const char *path) {
  return storno_open(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
}

static inline int storno_create_file(int folder, const char *path) {
  return storno_open(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666);
}

static inline int storno_open_lock(int folder, const char *path) {
  return storno_open(folder, path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0666);
}

static inline int storno_write(int file, const void *bytes, size_t count) {
  const char *next = (const char *)bytes;
  while (count > 0) {
    ssize_t written = write(file, next, count);
    if (written < 0) {
      if (errno == EINTR) continue;
      return -errno;
    }
    next += written;
    count -= (size_t)written;
  }
  return 0;
}

static inline int64_t storno_read(int file, void *bytes, size_t count) {
  ssize_t result;
  do { result = read(file, bytes, count); } while (result < 0 && errno == EINTR);
  return result < 0 ? -errno : result;
}

/* A close that was interrupted has closed the descriptor on Linux, and on macOS too in practice. */
static inline int storno_close(int file) {
  int result = close(file);
  return result < 0 && errno != EINTR ? -errno : 0;
}

static inline int storno_kind(mode_t mode) {
  if (S_ISREG(mode)) return STORNO_FILE;
  if (S_ISDIR(mode)) return STORNO_FOLDER;
  return S_ISLNK(mode) ? STORNO_LINK : STORNO_OTHER;
}

static inline void storno_fill_stamp(const struct stat *status, struct storno_stamp *stamp) {
#ifdef __APPLE__
  struct timespec modified = status->st_mtimespec;
#else
  struct timespec modified = status->st_mtim;
#endif
  stamp->size = (uint64_t)status->st_size;
  stamp->inode = (uint64_t)status->st_ino;
  stamp->device = (uint64_t)status->st_dev;
  /* Unsigned: a time beyond the year 2262 wraps round, it does not trap. */
  uint64_t seconds = (uint64_t)modified.tv_sec;
  stamp->modified_ns = (int64_t)(seconds * 1000000000u + (uint64_t)modified.tv_nsec);
  stamp->mode = status->st_mode & 07777;
  stamp->kind = storno_kind(status->st_mode);
  stamp->user = status->st_uid;
  stamp->group = status->st_gid;
}

static inline int storno_stamp_at(int folder, const char *path, struct storno_stamp *stamp) {
  struct stat status;
  if (fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) < 0) return -errno;
  storno_fill_stamp(&status, stamp);
  return 0;
}

static inline int storno_stamp_open(int file, struct storno_stamp *stamp) {
  struct stat status;
  if (fstat(file, &status) < 0) return -errno;
  storno_fill_stamp(&status, stamp);
  return 0;
}

static inline int storno_link(int from, const char *path, int to, const char *new_path) {
  return storno_result(linkat(from, path, to, new_path, 0));
}

static inline int storno_make_folder(int folder, const char *path, unsigned mode) {
  return storno_result(mkdirat(folder, path, (mode_t)mode));
}

static inline int storno_remove(int folder, const char *path, int is_folder) {
  return storno_result(unlinkat(folder, path, is_folder ? AT_REMOVEDIR : 0));
}

static inline int storno_rename(int from, const char *path, int to, const char *new_path) {
  return storno_result(renameat(from, path, to, new_path));
}

/* Writes the target of a symbolic link with a NUL, at most `size` bytes; returns its length. */
static inline int storno_read_link(int folder, const char *path, char *target, size_t size) {
  ssize_t length = readlinkat(folder, path, target, size - 1);
  if (length < 0) return -errno;
  target[length] = 0;
  return (int)length;
}

/* Exchanges two names in one step (exchange != 0), or renames to a name that must be free. */
static inline int storno_rename_special(
    int from, const char *path, int to, const char *new_path, int exchange) {
#if defined(__APPLE__)
  return storno_result(
      renameatx_np(from, path, to, new_path, exchange ? RENAME_SWAP : RENAME_EXCL));
#elif defined(SYS_renameat2)
  /* RENAME_NOREPLACE is 1, RENAME_EXCHANGE is 2; the headers hide both without _GNU_SOURCE. */
  return storno_result(
      (int)syscall(SYS_renameat2, from, path, to, new_path, exchange ? 2u : 1u));
#else
  return -ENOSYS;
#endif
}

/* Waits until everything written to the file system that holds `folder` is on the device. */
static inline int storno_sync(int folder) {
#if defined(__APPLE__)
  return storno_result(fsync_volume_np(folder, SYNC_VOLUME_FULLSYNC | SYNC_VOLUME_WAIT));
#elif defined(SYS_syncfs)
  return storno_result((int)syscall(SYS_syncfs, folder));
#else
  sync();
  return 0;
#endif
}

/* Waits until a file, or the names in a folder, are on the device. A failure is final: the system
   may have dropped what it could not write, and a second call would say that all is well. */
static inline int storno_sync_file(int file) {
#if defined(__APPLE__)
  /* fsync of macOS leaves the bytes in the drive; a file system without the stronger call has it. */
  if (fcntl(file, F_FULLFSYNC) == 0) return 0;
#endif
  return storno_result(fsync(file));
}

/* Only where it is another: some file systems refuse even what changes nothing. */
static inline int storno_set_owner(int file, unsigned user, unsigned group) {
  struct stat own;
  if (fstat(file, &own) < 0) return -errno;
  if (own.st_uid == (uid_t)user && own.st_gid == (gid_t)group) return 0;
  return storno_result(fchown(file, (uid_t)user, (gid_t)group));
}

static inline int storno_set_mode(int file, unsigned mode) {
  return storno_result(fchmod(file, (mode_t)mode));
}

static inline int storno_lock(int file, int patient) {
  int result;
  do { result = flock(file, LOCK_EX | (patient ? 0 : LOCK_NB)); }
  while (result < 0 && errno == EINTR);
  return storno_result(result);
}

/* A program being started has a copy of every descriptor until it is; closing ours alone would
   leave the lock to it for that while. */
static inline void storno_unlock(int file) {
  while (flock(file, LOCK_UN) < 0 && errno == EINTR) {}
}

static inline int storno_list_open(int folder, const char *path, void **list) {
  int opened = storno_open_folder(folder, path, 0);
  if (opened < 0) return opened;
  *list = fdopendir(opened);
  if (*list != NULL) return 0;
  storno_close(opened);
  return -ENOMEM;
}

/* Returns 1 and the next name (valid until the next call), 0 at the end, or the negated errno. */
static inline int storno_list_next(void *list, const char **name, int *kind) {
  errno = 0;
  struct dirent *entry = readdir((DIR *)list);
  if (entry == NULL) return -errno;
  *name = entry->d_name;
  switch (entry->d_type) {
    case DT_REG: *kind = STORNO_FILE; break;
    case DT_DIR: *kind = STORNO_FOLDER; break;
    case DT_LNK: *kind = STORNO_LINK; break;
    case DT_UNKNOWN: {
      struct storno_stamp stamp;
      int result = storno_stamp_at(dirfd((DIR *)list), entry->d_name, &stamp);
      if (result < 0) return result;
      *kind = stamp.kind;
      break;
    }
    default: *kind = STORNO_OTHER;
  }
  return 1;
}

static inline void storno_list_close(void *list) { closedir((DIR *)list); }

#endif
