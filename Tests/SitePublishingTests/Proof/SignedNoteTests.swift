import SitePublishing
import Testing

@Suite("Signed notes")
struct SignedNoteTests {
  /// Source: the documentation of Go's package golang.org/x/mod/sumdb/note, "Verifying Notes".
  private static let publicKey =
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  private static let privateKey =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
  private static let text =
    "If you think cryptography is the answer to your problem,\n"
    + "then you don't know what your problem is.\n"
  private static let note =
    text
    + "\n\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
    + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n"

  @Test func `the reference note bears the signature of the reference key`() throws {
    let key = try #require(NoteVerifier(Self.publicKey))
    let note = try #require(SignedNote(Array(Self.note.utf8)))
    #expect(note.text == Self.text && note.signatures.map(\.name) == ["PeterNeumann"])
    #expect(key.outcome(of: note) == .valid)
    #expect(note.bytes == Array(Self.note.utf8))
  }

  @Test func `the reference private key signs for the reference public key`() throws {
    let signer = try #require(NoteSigner(Array(Self.privateKey.utf8)))
    #expect(signer.verifier.text == Self.publicKey)
    #expect(signer.privateText == Self.privateKey + "\n")
    #expect(signer.verifier.outcome(of: signer.sign("Text\n")) == .valid)
    #if os(Linux)
      // Elsewhere a signature holds chance.
      #expect(signer.sign(Self.text).bytes == Array(Self.note.utf8))
    #endif
  }

  @Test func `any change of text, key or signature is seen`() throws {
    let key = try #require(NoteVerifier(Self.publicKey))
    let bytes = Array(Self.note.utf8)
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 1
      guard let note = SignedNote(altered) else { continue }
      #expect(key.outcome(of: note) != .valid, "byte \(index)")
    }
    let other = try #require(NoteSigner(newNamed: "PeterNeumann"))
    #expect(other.verifier.outcome(of: try #require(SignedNote(bytes))) == .absent)
  }

  @Test(arguments: [
    "", "\n", "text", "text\n\n", "\n\n\u{2014} a AAAAAAA=\n", "text\n\n\u{2014} a\n",
    "text\n\n\u{2014} a+b AAAAAAA=\n", "text\n\n- a AAAAAAA=\n", "te\u{7}xt\n",
    "text\n\n\u{2014} a AAAA\n",
  ])
  func `what is no note is refused`(text: String) {
    let note = SignedNote(Array(text.utf8))
    #expect(note == nil || note?.text == "\n", "\(text.debugDescription)")
  }

  @Test(arguments: [
    "", "PeterNeumann", "PeterNeumann+c74f20a3",
    "PeterNeumann+00000000+ARpc2QcUPDhMQegwxbzhKqiBfsVk",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ])
  func `what is no key is refused`(text: String) {
    #expect(NoteVerifier(text) == nil)
    #expect(NoteSigner(Array("PRIVATE+KEY+\(text)".utf8)) == nil)
  }
}
