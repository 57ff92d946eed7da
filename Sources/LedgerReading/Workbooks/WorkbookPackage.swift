import Diagnostics

/// The parts of a workbook: a ZIP archive with types of content and relationships.
///
/// - Source: ISO/IEC 29500-2 (Open Packaging Conventions), 6 and 7.
struct WorkbookPackage: Sendable {
  /// The archive.
  let archive: ZIPArchive
  /// The file, as messages name it.
  let file: String
  /// The name of the part that is the workbook.
  let workbook: String

  /// A part that another one refers to.
  struct Relationship: Hashable, Sendable {
    /// The last word of its type: `worksheet`, `styles`, `sharedStrings`.
    var type: Substring
    /// The name of the part that it leads to.
    var target: String
  }

  /// Finds the workbook in a ZIP archive.
  ///
  /// - Throws: `Refusal` with E-FORMAT saying what the archive is if it is none, or E-LIMIT.
  init(_ file: InputFile) throws(Refusal) {
    let archive: ZIPArchive
    do throws(ZIPFlaw) {
      archive = try ZIPArchive(file.bytes)
    } catch {
      throw Refusal(.archive(error, in: file.file))
    }
    if let kind = archive.foreignKind { throw Refusal(.noWorkbook(kind, in: file.file)) }
    let package = Self(archive: archive, file: file.file, workbook: "")
    let main = try package.relationships(of: "").first(ofType: "officeDocument")
    guard let main else { throw Refusal(.noWorkbook("a ZIP archive", in: file.file)) }
    let type = try package.contentType(of: main)
    guard Self.isWorkbook(type) else {
      throw Refusal(.noWorkbook(Self.kind(ofType: type), in: file.file))
    }
    self.init(archive: archive, file: file.file, workbook: main)
  }

  private init(archive: ZIPArchive, file: String, workbook: String) {
    self.archive = archive
    self.file = file
    self.workbook = workbook
  }

  /// Unpacks a part.
  func part(_ name: String) throws(Refusal) -> WorkbookPart {
    guard let entry = archive.entry(named: name) else {
      throw Refusal(.missingPart(name, in: file))
    }
    let bytes: [UInt8]
    do throws(ZIPFlaw) {
      bytes = try archive.unpack(entry)
    } catch {
      throw Refusal(.archive(error, in: file))
    }
    return try WorkbookPart(name: name, bytes: bytes, file: file)
  }

  /// Checks that parts unpack to no more than `ReadingLimits` allow; missing ones do not count.
  func checkSizes(of parts: [String]) throws(Refusal) {
    do throws(ZIPFlaw) {
      try archive.check(parts.compactMap(archive.entry(named:)))
    } catch {
      throw Refusal(.archive(error, in: file))
    }
  }

  /// The parts that a part refers to, by the ids of the references; those of the package itself
  /// if `part` is empty.
  func relationships(of part: String) throws(Refusal) -> [String: Relationship] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let (folder, base) = (part[..<slash], part[slash...])
    let name = "\(folder)_rels/\(base).rels"
    guard archive.entry(named: name) != nil else { return [:] }
    var found: [String: Relationship] = [:]
    try self.part(name).forEachElement { element in
      guard element.isNamed("Relationship", in: "Relationships"), let id = element["Id"],
        let type = element["Type"]?.split(separator: "/").last, let target = element["Target"],
        element["TargetMode"] != "External"
      else { return }
      found[id] = Relationship(type: type, target: Self.name(of: target, from: folder))
    }
    return found
  }

  /// The name of the part that a target means, which is a path from a folder.
  private static func name(of target: String, from folder: Substring) -> String {
    let path = target.hasPrefix("/") ? target : "\(folder)\(target)"
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return names.joined(separator: "/")
  }

  /// The type of a part's content, by its name or else by the ending of its name.
  private func contentType(of part: String) throws(Refusal) -> String {
    var byName: String?
    var byEnding: String?
    let name = part.lowercased()
    try self.part("[Content_Types].xml").forEachElement { element in
      if element.isNamed("Override", in: "Types") {
        if element["PartName"]?.lowercased() == "/\(name)" { byName = element["ContentType"] }
      } else if element.isNamed("Default", in: "Types"), let ending = element["Extension"] {
        if name.hasSuffix(".\(ending.lowercased())") { byEnding = element["ContentType"] }
      }
    }
    return byName ?? byEnding ?? ""
  }

  /// Whether a type is that of a workbook or a template of one, with macros or without.
  private static func isWorkbook(_ type: String) -> Bool {
    let type = type.lowercased()
    return type.hasSuffix("main+xml")
      && (type.contains("spreadsheetml") || type.contains("ms-excel"))
  }

  /// Names what an Office file of another type is.
  private static func kind(ofType type: String) -> String {
    let type = type.lowercased()
    if type.contains("sheet.binary") { return "a binary workbook (.xlsb)" }
    if type.contains("word") { return "a Word document" }
    if type.contains("presentation") || type.contains("powerpoint") { return "a presentation" }
    return "an Office file of another kind"
  }
}

extension [String: WorkbookPackage.Relationship] {
  /// The target of the first relationship of a type in the order of the ids, or nil.
  func first(ofType type: String) -> String? {
    filter { $0.value.type == type }.min { $0.key < $1.key }?.value.target
  }
}

extension ZIPArchive {
  /// Names what the archive is if it is not made of Office's parts, or nil.
  fileprivate var foreignKind: String? {
    guard entry(named: "[Content_Types].xml") == nil else { return nil }
    if let mimetype = entry(named: "mimetype"), let bytes = try? unpack(mimetype) {
      let type = String(decoding: bytes.prefix(100), as: UTF8.self)
      if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") {
        return "an OpenDocument spreadsheet (.ods)"
      }
      if type.hasPrefix("application/vnd.oasis.opendocument") { return "an OpenDocument file" }
    }
    if entry(named: "Index/Document.iwa") != nil { return "a Numbers or Pages document" }
    return "a ZIP archive"
  }
}
