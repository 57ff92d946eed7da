import ArgumentParser
import Diagnostics
import ProductionLedger
import SiteSettings

extension DiagnosticFormat: ExpressibleByArgument {}

extension SourceDisclosure: ExpressibleByArgument {}

extension PostingDate: ExpressibleByArgument {
  /// Reads a date of the command line.
  package init?(argument: String) {
    self.init(argument)
  }
}
