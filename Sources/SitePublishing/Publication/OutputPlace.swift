import FileAccess

/// Where a site is published: a name in a folder held open.
///
/// Everything that publishing keeps beside the site has a name that begins with a dot, the site's
/// name and `.storno-`.
struct OutputPlace {
  /// The folder above the site.
  let parent: OpenFolder
  /// The site's name in it.
  let name: String

  /// Resolves the path of an output folder; a symbolic link is followed, also one to nothing yet.
  ///
  /// Missing folders above the site are made.
  init(_ path: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    let place = try FilePlace(path, fileSystem)
    (parent, name) = (place.parent, place.name)
  }

  /// The lock file: held while a build publishes here.
  var lockName: String { ".\(name).storno-lock" }
  /// The note of the last build.
  var noteName: String { ".\(name).storno-state" }
  /// The note of a build that has not ended, or was killed.
  var newNoteName: String { noteName + "-new" }
  /// How the names of staging folders begin; 16 hexadecimal digits follow.
  var stagingPrefix: String { ".\(name).storno-staging-" }
}
