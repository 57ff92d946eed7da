import Foundation
import SitePublishing
import Testing

/// The search index of a site, read as a script reads it: another reading of the same format.
struct SearchFiles {
  /// One file: its members by name.
  typealias File = [String: Any]

  private let files: [String: File]

  /// The files as they are, by path.
  let scripts: [String: String]

  init(_ plan: SitePlan) throws {
    var files: [String: File] = [:]
    var scripts: [String: String] = [:]
    for path in (0..<plan.paths.count).map({ plan.paths[$0] }) {
      guard path.hasPrefix("assets/index/"), !path.hasSuffix("/search.js") else { continue }
      let name = String(path.dropFirst("assets/index/".count).dropLast(".js".count))
      let text = String(decoding: try #require(plan.bytes(at: path)), as: UTF8.self)
      scripts[path] = text
      let json = try #require(Self.content(of: text), "\(path) is no call with one argument")
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
      files[name] = try #require(object as? File, "\(path) holds no object")
      #expect(files[name]?["name"] as? String == name)
    }
    self.files = files
    self.scripts = scripts
  }

  /// What stands between `storno.add(` and `);`.
  private static func content(of text: String) -> String? {
    guard text.hasPrefix("storno.add("), text.hasSuffix(");\n") else { return nil }
    return String(text.dropFirst("storno.add(".count).dropLast(");\n".count))
  }

  /// A file by its name, without ending.
  func file(_ name: String) throws -> File { try #require(files[name], "no file \(name)") }

  /// The names of the files.
  var names: [String] { files.keys.sorted() }

  /// The numbers of a member; one that is left out has none.
  func numbers(_ name: String, in file: String) throws -> [Int] {
    Self.numbers(try self.file(file)[name] as? String ?? "")
  }

  /// The numbers of a member most of which are zero.
  func sparse(_ name: String, in file: String, count: Int) throws -> [Int] {
    var column = [Int](repeating: 0, count: count)
    let numbers = try numbers(name, in: file)
    var row = -1
    for index in stride(from: 0, to: numbers.count, by: 2) {
      row += numbers[index] + 1
      column[row] = numbers[index + 1]
    }
    return column
  }

  /// The texts of a member.
  func texts(_ name: String, in file: String) throws -> [String] {
    guard let member = try self.file(file)[name] as? [String: String] else { return [] }
    let cuts = Self.numbers(member["cuts"] ?? "")
    var rest = Array((member["text"] ?? "").utf16)[...]
    var last: [UInt16] = []
    return stride(from: 0, to: cuts.count, by: 2).map { index in
      last = Array(last.prefix(cuts[index]) + rest.prefix(cuts[index + 1]))
      rest = rest.dropFirst(cuts[index + 1])
      return String(decoding: last, as: UTF16.self)
    }
  }

  /// The lists of ascending numbers of a member.
  func lists(_ name: String, in file: String) throws -> [[Int]] {
    var rest = try numbers(name, in: file)[...]
    var lists: [[Int]] = []
    while let count = rest.popFirst() {
      var sum = 0
      lists.append(
        rest.prefix(count).map {
          sum += $0
          return sum
        })
      rest = rest.dropFirst(count)
    }
    return lists
  }

  static func numbers(_ text: String) -> [Int] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for byte in text.utf8 {
      let digit = digits.firstIndex(of: byte) ?? 0
      number |= (digit & 31) << shift
      shift += 5
      if digit < 32 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return numbers
  }

  static func signed(_ number: Int) -> Int { number % 2 == 0 ? number / 2 : -(number + 1) / 2 }
}

extension SearchFiles {
  /// The orders whose number, item, lot, document or entry is exactly that text.
  ///
  /// The way is that of a search: by the directory to the file, in it to the text and to the row.
  func orders(called text: String) throws -> Set<String> {
    let wanted = text.lowercased()
    var found: Set<String> = []
    for number in try filesHolding(wanted, firsts: "orders") {
      found.formUnion(
        try texts("numbers", in: "orders-\(number)").filter { $0.lowercased() == wanted })
    }
    for number in try filesHolding(wanted, firsts: "keys") {
      let file = "keys-\(number)"
      let rows = try lists("orders", in: file)
      for (index, key) in try texts("texts", in: file).enumerated()
      where key.lowercased() == wanted {
        found.formUnion(try rows[index].map(order))
      }
    }
    return found
  }

  /// The order of an entry that is a whole number; `family` is that of its files.
  func order(ofEntry number: Int, in family: String, firsts: String) throws -> String? {
    try place(ofEntry: number, in: family, firsts: firsts)?.order
  }

  /// The order of an entry that is a whole number, and the page of its story from 0.
  func place(
    ofEntry number: Int, in family: String, firsts: String
  ) throws -> (order: String, page: Int)? {
    let firsts = try numbers(firsts, in: "directory")
    guard let file = firsts.lastIndex(where: { $0 <= number }) else { return nil }
    let name = "\(family)-\(file)"
    var next = try #require(try self.file(name)["first"] as? Int)
    var row = 0
    let runs = try numbers("runs", in: name)
    let pages = try sparse("pages", in: name, count: runs.count / 3)
    for index in stride(from: 0, to: runs.count, by: 3) {
      let start = next + runs[index]
      next = start + runs[index + 1]
      row += Self.signed(runs[index + 2])
      if (start..<next).contains(number) { return (try order(row), pages[index / 3]) }
    }
    return nil
  }

  /// The number of the order of a row.
  func order(_ row: Int) throws -> String {
    let perFile = try #require(try file("directory")["ordersPerFile"] as? Int)
    return try texts("numbers", in: "orders-\(row / perFile)")[row % perFile]
  }

  private func filesHolding(_ text: String, firsts: String) throws -> [Int] {
    let firsts = try texts(firsts, in: "directory").map { Array($0.utf16) }
    let wanted = Array(text.utf16)
    let from = firsts.lastIndex { $0.lexicographicallyPrecedes(wanted) } ?? 0
    return firsts.indices.filter { $0 == from || $0 > from && firsts[$0] == wanted }
  }
}
