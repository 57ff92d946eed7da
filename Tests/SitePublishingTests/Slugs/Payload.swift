import Foundation

/// A hostile value of the list in `Tests/Fixtures`.
struct Payload: Decodable {
  let id: String
  let category: String
  let payload: String

  private struct List: Decodable {
    let payloads: [Payload]
  }

  static func all(file: String = #filePath) throws -> [Payload] {
    let fixtures = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/payloads.json")
    return try JSONDecoder().decode(List.self, from: Data(contentsOf: fixtures)).payloads
  }
}
