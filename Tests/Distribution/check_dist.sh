#!/usr/bin/env bash
# Unpacks the archive of `make dist` and looks at what users get: what the program links, its
# manual, its completions, the same bytes when packed again. Then runs it in a fresh Debian without
# network, as root or in a user namespace, and compares with what it does here.
# DEBIAN names the release, this system's if nothing is said. Ends by itself.
set -euo pipefail
cd "$(dirname "$0")/../.."

fail() { printf 'check_dist: %s\n' "$*" >&2; exit 1; }
limit() { # SECONDS COMMAND…
  if command -v timeout >/dev/null; then timeout -k 5 "$@"; else shift; "$@"; fi
}
work=$(mktemp -d)
# A half-made system may have mounts below it: nothing is removed beyond them.
trap 'rm -rf --one-file-system "$work" 2>/dev/null || rm -rf "$work"' EXIT

archives=(.build/dist/storno-*.tar.gz)
[ ${#archives[@]} = 1 ] && [ -f "${archives[0]}" ] || fail "no archive, or several; run make dist"
archive=${archives[0]}
cp "$archive" "$work/first.tar.gz"
tar -xzf "$archive" -C "$work"
tree=$work/$(basename "$archive" .tar.gz)
storno=$tree/bin/storno

for file in README.md LICENSE share/bash-completion/completions/storno \
  share/zsh/site-functions/_storno share/fish/vendor_completions.d/storno.fish; do
  [ -s "$tree/$file" ] || fail "$file is missing in the archive"
done

if [ "$(uname)" = Linux ]; then
  linked=$(ldd "$storno" | awk '{ print $1 }' | sed 's|.*/||' | sort | tr '\n' ' ')
  printf 'linked: %s\n' "$linked"
  for name in $linked; do
    case $name in
      libc.so.* | libm.so.* | libpthread.so.* | libdl.so.* | librt.so.* | ld-* | linux-vdso.so.*) ;;
      *) fail "the program needs $name, which a bare system lacks" ;;
    esac
  done
fi

pages=0
for file in "$tree"/share/man/man1/*.1; do
  faults=$(mandoc -T lint -W warning "$file" || true)
  [ -z "$faults" ] || fail "$faults"
  words=$(basename "$file" .1)
  manual=$(mandoc -T utf8 "$file" | col -b)
  # shellcheck disable=SC2046 # the words of a command, parted by hyphens
  help=$("$storno" $(printf %s "${words#storno}" | tr - ' ') --help)
  options=$(grep -oE '^ +-{1,2}[A-Za-z][a-z-]*(, --[a-z-]+)?' <<<"$help" | tr -d ' ' | tr ',' '\n')
  [ -n "$options" ] || fail "no options in the help of $words"
  for option in $options; do
    grep -qE -- "(^|[ ,[])$option($|[], ])" <<<"$manual" || fail "$words.1 does not name $option"
  done
  pages=$((pages + 1))
done
commands=$("$storno" --help | sed -n '/^SUBCOMMANDS:/,$ s/^  \([a-z][a-z-]*\) .*/\1/p')
[ -n "$commands" ] || fail "the help names no command"
for command in $commands; do
  [ -f "$tree/share/man/man1/storno-$command.1" ] || fail "no manual page of $command"
  for file in "$tree"/share/{bash-completion/completions/*,zsh/*/*,fish/*/*}; do
    grep -qw -- "$command" "$file" || fail "${file##*/} does not complete $command"
  done
done
printf 'manual: %s pages name every option of --help\n' "$pages"
bash -n "$tree/share/bash-completion/completions/storno"
if command -v zsh >/dev/null; then zsh -n "$tree/share/zsh/site-functions/_storno"; fi
if command -v fish >/dev/null; then fish -n "$tree"/share/fish/*/storno.fish; fi

.ci/dist archive >/dev/null
cmp "$archive" "$work/first.tar.gz" || fail "packed again, the archive has other bytes"

start=$(python3 -c 'import time; print(time.monotonic_ns())')
for _ in {1..20}; do "$storno" --version >/dev/null; done
python3 - "$start" "$(wc -c <"$storno")" "$(wc -c <"$archive")" <<'END'
import sys, time
start, program, archive = map(int, sys.argv[1:])
print(f"start-up: {(time.monotonic_ns() - start) / 20e6:.1f} ms, mean of 20; "
      f"program {program / 1e6:.1f} MB, archive {archive / 1e6:.1f} MB")
END

# What is done here and there, with the program as the first argument.
run='
  status=0
  "$1" build -q -o public 2>messages.txt || status=$?
  [ $status = 2 ]
  "$1" show RPO26041 --format json >order.json 2>>messages.txt || [ $? = 2 ]
  "$1" attach RPO26041 -o tickets >attached.txt 2>>messages.txt || [ $? = 2 ]'
mkdir "$work/here"
cp -R Site "$work/here"
(cd "$work/here" && sh -euc "$run" sh "$storno") || fail "the program does not run here"
if [ "$(uname)" != Linux ]; then
  printf 'a fresh Debian is for Linux: not tried\n'
  exit 0
fi

debian=$work/debian
release=${DEBIAN:-$(. /etc/os-release && printf %s "${VERSION_CODENAME:-stable}")}
# The least that a Debian has; without mmdebstrap, libc with the libgcc_s that its pthread_exit opens
# (a package that libc6 depends on), and a shell.
if ! limit 400 mmdebstrap --quiet --variant=essential "$release" "$debian" 2>"$work/log"; then
  printf 'mmdebstrap cannot: %s\n' "$(tail -n 1 "$work/log")"
  mkdir -p "$debian" "$work/packages"
  (cd "$work/packages" && limit 100 apt-get -qq download libc6 libgcc-s1 dash coreutils grep \
    libselinux1 libacl1 libattr1 libgmp10 libpcre2-8-0 2>/dev/null)
  for file in "$work"/packages/*.deb; do dpkg-deb -x "$file" "$debian"; done
  [ -e "$debian/bin/sh" ] || ln -s dash "$debian/bin/sh"
fi
for name in libcmark libswiftCore libFoundation libz.so; do
  [ -z "$(find "$debian" -name "$name*" -not -name 'libz.so*' -print -quit)" ] ||
    fail "the fresh system has $name"
done
mkdir -p "$debian/audit" "$debian/proc"
cp -R Site "$debian/audit"
cp -R "$tree" "$debian/storno"
enter=(unshare --net --pid --mount --fork --kill-child "--mount-proc=$debian/proc")
[ "$(id -u)" = 0 ] || enter+=(--user --map-root-user)
limit 120 "${enter[@]}" chroot "$debian" /bin/sh -euc '
  cd /audit
  # Without network: no interface but that of the machine itself.
  [ "$(grep -c : /proc/net/dev)" -le 1 ]
  '"$run" sh /storno/bin/storno || fail "the program does not run in a fresh system"
# What an incremental build keeps for itself has the times of files in it.
diff -r -x ".*.storno-*" "$work/here" "$debian/audit" || fail "the fresh system makes another site"
printf 'fresh Debian %s, %s packages, no network: the same %s files\n' "$release" \
  "$(grep -c '^Status: install' "$debian/var/lib/dpkg/status" 2>/dev/null || echo few)" \
  "$(find "$debian/audit" -type f | wc -l)"
