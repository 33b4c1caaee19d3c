import ArgumentParser
import Briefings
import Indicators

/// The options of every command that prints a table.
struct TableOptions: ParsableArguments {
  @Option(name: .long, help: "The form of the table: text, csv, json or md.")
  var format: TableFormat?

  @Flag(name: .long, help: "The same as --format json; errors become objects too.")
  var json = false

  @Option(name: .long, help: "The language of names, units, heads and words: zh or en.")
  var lang: ShownLanguage = .en

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  /// The words of the language that is asked for.
  func wording(in catalog: Catalog) -> Wording { Wording(lang.language, catalog: catalog) }

  func write(_ table: ResultTable) throws(Failure) {
    try AtomicFile.write(Array(table.rendered(format ?? (json ? .json : .text)).utf8), to: output)
  }
}
