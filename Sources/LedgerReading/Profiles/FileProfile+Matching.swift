extension FileProfile {
  /// Whether the profile holds for a file, by a pattern that matches its name.
  ///
  /// A pattern is compared with the path below the project folder and with the name as typed; one
  /// without a slash with the last part of those. `-` is standard input.
  func holds(for file: InputFile) -> Bool {
    files.contains { text in
      if text == "-" { return file.file == "stdin" }
      let pattern = PathPattern(text)
      return [file.shownName, file.file].contains { pattern.matches($0) }
    }
  }

  /// Returns the text of a file in UTF-8, or the file itself where there is nothing to decode.
  ///
  /// An encoding speaks of text: a workbook or an archive stays as it is.
  func decoded(_ file: InputFile) throws(Refusal) -> InputFile {
    guard let encoding, encoding != .utf8 else { return file }
    switch FileFormat(of: file) {
    case .archive, .foreign: return file
    default: break
    }
    do throws(TextEncoding.Flaw) {
      var decoded = file
      decoded.bytes = try encoding.decode(file.bytes)
      return decoded
    } catch {
      throw Refusal(.notInEncoding(encoding, error, file: file.file))
    }
  }
}

extension ReadingOptions {
  /// The profile of a file: all that hold for it, each laid over those before it key by key.
  ///
  /// Where none holds, that of Business Central.
  /// - Complexity: O(*n*) in the patterns of all profiles.
  package func profile(for file: InputFile) -> FileProfile {
    var found: FileProfile?
    for profile in profiles where profile.holds(for: file) {
      found = found?.overlaid(by: profile) ?? profile
    }
    return found ?? FileProfile()
  }

  /// Returns a file as its lines are shown: in UTF-8, if it can be decoded.
  package func readable(_ file: InputFile) -> InputFile {
    do throws(Refusal) {
      return try profile(for: file).decoded(file)
    } catch {
      return file
    }
  }
}
