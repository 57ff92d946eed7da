/// The small example that `storno init` writes: one order, its reversal queued.
enum ExampleProject {
  /// A file of the example.
  struct File {
    var path: String
    var text: String
  }

  /// The files, by path.
  static let files = [
    File(
      path: ".gitignore",
      text: """
        public/
        .*.storno-*

        """),
    File(
      path: "Site/ledger/capacity-ledger-entries.csv",
      text: """
        Entry No.,Posting Date,Document No.,Order Type,Order No.,Order Line No.,Item No.,Operation No.,Work Center No.,Quantity,Output Quantity,Scrap Quantity,Setup Time,Run Time,Stop Time,User ID
        1,2026-01-12,RPO1,Production,RPO1,10000,1000,10,ASSEMBLY,100,50,0,0,100,0,ANNA
        2,2026-01-12,RPO1,Production,RPO1,10000,1000,20,PACKING,75,50,0,0,75,0,ANNA

        """),
    File(
      path: "Site/ledger/item-ledger-entries.csv",
      text: """
        Entry No.,Posting Date,Entry Type,Document No.,Order Type,Order No.,Order Line No.,Item No.,Quantity,Remaining Quantity,Applies-to Entry,User ID
        1,2026-01-12,Output,RPO1,Production,RPO1,10000,1000,50,50,,ANNA

        """),
    File(
      path: "Site/ledger/production-orders.csv",
      text: """
        Status,No.,Description,Source No.,Quantity,Due Date
        Released,RPO1,Espresso machine,1000,50,2026-01-15

        """),
    File(
      path: "Site/pages/about.md",
      text: """
        # About

        This site shows what was produced and what was taken back. Change this text in
        `Site/pages/about.md`.

        """),
    File(
      path: "Site/queue/output-journal.csv",
      text: """
        Posting Date,Order No.,Item No.,Operation No.,Run Time,Output Quantity,Applies-to Entry,Reason Code
        2026-01-13,RPO1,1000,20,-75,-50,1,COUNT

        """),
    File(
      path: "Site/site.yml",
      text: """
        # The settings of the site; every key is optional.
        title: Production corrections
        company: Your company

        """),
  ]
}
