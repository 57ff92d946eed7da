extension Code {
  /// What speaks against a site or a report.
  static let proofExplanations: [Code: CodeExplanation] = [
    .pFile: CodeExplanation(
      "File is not as published", level: .error,
      meaning: """
        A file of the site is missing, was added or was changed since the site was built, the list \
        `SHA256SUMS` itself is damaged, or the inputs do not give the same file again.
        """,
      remedy: """
        Find out who changed the site. Publish it again from its inputs, or fetch a sound copy.
        """,
      source: "the list of checksums"),
    .pLog: CodeExplanation(
      "Logs do not agree", level: .error,
      meaning: """
        The entries in `audit/` do not give the root or the totals that the checkpoint and the \
        manifest state, or a checkpoint is of another log or is none.
        """,
      remedy: """
        Compare the site with a copy or a checkpoint that was kept elsewhere. A checkpoint of \
        another log belongs to another site.
        """,
      source: "RFC 6962; C2SP tlog-checkpoint"),
    .pEntry: CodeExplanation(
      "Posted entry was changed",
      meaning: """
        An entry that was posted is altered, gone, renumbered or inserted between older ones. An \
        ERP never does that to posted entries; only an entry that came late, with a number below \
        the last, may be usual, and is a warning.
        """,
      remedy: """
        Ask who exported the ledger, and compare with the ERP. Keep both versions as evidence.
        """,
      source: "append-only logs; 21 CFR 11.10(e); GoBD"),
    .pKey: CodeExplanation(
      "Key or signature", level: .error,
      meaning: """
        A file is not the key that is needed, a checkpoint does not bear the signature of the key, \
        or a signature is not that of its text.
        """,
      remedy: """
        Give the right key: the private one to sign, the public one to verify. A signature that is \
        not valid means that the checkpoint was altered.
        """,
      source: "C2SP signed-note; RFC 8032"),
    .pReport: CodeExplanation(
      "Report is not genuine", level: .error,
      meaning: """
        A report that was attached to a ticket is altered, carries no seal, or its entries are not \
        in the log of the site.
        """,
      remedy: "Ask for the report again, or make it with `storno attach`.",
      source: "the seal and the proof of reports"),
  ]
}
