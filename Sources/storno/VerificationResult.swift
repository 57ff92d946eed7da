import Diagnostics
import SitePublishing

/// What `storno verify` says.
struct VerificationResult {
  /// What was checked, as typed.
  let path: String
  let verification: SiteVerification

  /// A line for each difference, then what is shown, what is not, and the verdict.
  var text: [UInt8] {
    var lines = verification.discrepancies.map {
      "\($0.kind.rawValue): \(VisibleText.of($0.subject)): \(VisibleText.of($0.message)) "
        + "[\($0.code.rawValue)]"
    }
    lines += verification.proved.map { "shown: \(VisibleText.of($0))" }
    lines += verification.unproved.map { "not shown: \($0)" }
    lines.append("\(VisibleText.of(path)): \(verdict)")
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }

  private var verdict: String {
    let count = verification.discrepancies.count { !$0.isHarmless }
    return count == 0 ? "sound" : "NOT sound, \(count) \(count == 1 ? "difference" : "differences")"
  }

  /// Schema `storno/verify/1`: the same as one object.
  var json: [UInt8] {
    var text = Array("{\n  \"schema\": \"storno/verify/1\",\n  \"path\": ".utf8)
    JSONText.append(path, to: &text)
    text += ",\n  \"sound\": \(verification.isSound),\n  \"differences\": [".utf8
    for (index, difference) in verification.discrepancies.enumerated() {
      text += (index == 0 ? "\n    {" : ",\n    {").utf8
      let members = [
        ("code", difference.code.rawValue), ("kind", difference.kind.rawValue),
        ("subject", difference.subject), ("message", difference.message),
      ]
      for (place, member) in members.enumerated() {
        text += "\(place == 0 ? "" : ", ")\"\(member.0)\": ".utf8
        JSONText.append(member.1, to: &text)
      }
      text += ", \"harmless\": \(difference.isHarmless)}".utf8
    }
    text += verification.discrepancies.isEmpty ? "]".utf8 : "\n  ]".utf8
    for (name, phrases) in [("shown", verification.proved), ("notShown", verification.unproved)] {
      text += ",\n  \"\(name)\": [".utf8
      for (index, phrase) in phrases.enumerated() {
        text += (index == 0 ? "\n    " : ",\n    ").utf8
        JSONText.append(phrase, to: &text)
      }
      text += phrases.isEmpty ? "]".utf8 : "\n  ]".utf8
    }
    return text + "\n}\n".utf8
  }
}
