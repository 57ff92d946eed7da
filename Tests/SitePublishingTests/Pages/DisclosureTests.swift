import SitePublishing
import SiteSettings
import Testing

/// What a site tells of files and people.
@Suite("Disclosure")
struct DisclosureTests {
  private static let rows = [
    "1,2025-01-10,RPO1,10000,1000,50,,L1,ANNA", "2,2025-01-11,RPO1,10000,1000,-5,1,L1,BERT",
    "3,2025-01-12,RPO2,10000,1001,-7,,,ANNA", "4,2025-01-12,RPO2,10000,AB,9,,,CARL",
    "5,2025-01-12,RPO3,10000,ab,9,,,CARL", "6,2025-01-12,RPO4,1,ab,9,,,CARL",
  ]

  private func sample(_ files: [(name: String, rows: [String])], end: String = "\n") -> SiteSample {
    var sample = SiteSample()
    for file in files {
      let text = ([SiteSample.itemHeader] + file.rows).map { $0 + end }.joined()
      sample.files.append((file.name, text))
    }
    sample.queue = ["2025-01-13,RPO1,1000,,0,-3,1,COUNT", "2025-01-13,RPO9,1000,,0,-3,1,COUNT"]
    sample.settings.sources = .none
    return sample
  }

  @Test func `without sources the rows in another order or file give the same bytes`() async throws
  {
    let rows = Self.rows
    let one = try await sample([("secret-name.csv", rows)]).rendered()
    let reversed = try await sample([("b.csv", rows.reversed())], end: "\r\n").rendered()
    let two = try await sample([
      ("z.csv", [rows[5], rows[1], rows[3]]), ("a.csv", [rows[2], rows[0], rows[4]]),
    ]).rendered()
    #expect(one.files == reversed.files)
    #expect(one.files == two.files)
    for (path, text) in one.files {
      #expect(!text.contains("secret-name"), "\(path)")
      #expect(!text.contains("queue.csv"), "\(path)")
    }
    let audit = try #require(one.files["audit/index.html"])
    #expect(!audit.contains("files named here") && !audit.contains("SHA-256"))
  }

  @Test func `files are named without lines when lines are not shown`() async throws {
    var sample = sample([("secret-name.csv", Self.rows)])
    sample.settings.sources = .files
    let files = try await sample.rendered().files
    let order = try #require(files.first { $0.key.hasSuffix("/rpo1.html") }?.value)
    #expect(order.contains("secret-name.csv"))
    let audit = try #require(files["audit/index.html"])
    #expect(audit.contains("files named here") && audit.contains("SHA-256"))
    for (path, text) in files {
      #expect(!text.contains("csv:2") && !text.contains("csv:3"), "\(path)")
      #expect(!text.contains("csv, line"), "\(path)")
    }
  }

  @Test func `users are named as the settings say, in every file`() async throws {
    var sample = sample([("items.csv", Self.rows)])
    for (users, isNamed) in [(UserDisclosure.names, true), (.initials, false), (.none, false)] {
      sample.settings.users = users
      let texts = try await sample.rendered().files.values
      for name in ["ANNA", "BERT", "CARL"] {
        #expect(texts.contains { $0.contains(name) } == isNamed, "\(users): \(name)")
      }
    }
  }

  @Test(arguments: [Set<OrderFormat>([]), [.json], [.csv], [.json, .csv]])
  func `beside an order's page stand the formats of the settings`(
    formats: Set<OrderFormat>
  ) async throws {
    var sample = SiteSample.w1
    sample.settings.formats = formats
    let files = try await sample.rendered().files
    let stem = "orders/\(Slug("RPO1").shard)/rpo1"
    for format in OrderFormat.allCases {
      let path = "\(stem).\(format.rawValue)"
      #expect((files[path] != nil) == formats.contains(format))
      let isLinked = files["\(stem).html"]?.contains("href=\"rpo1.\(format.rawValue)\"")
      #expect(isLinked == formats.contains(format))
    }
  }
}
