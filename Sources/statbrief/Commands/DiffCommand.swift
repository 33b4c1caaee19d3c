import ArgumentParser
import Indicators

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows what changed between two packages, or since a day.",
    discussion: """
      EXAMPLES
        statbrief diff 2025-06-30
        statbrief diff 2022-12-31 2025-06-30 --format csv
        statbrief diff OldData Data

      A day stands for the package as it was known then; a folder for the package in it. Without a second one it is \
      the whole package. A figure is restated when another statement of it is used.
      """)

  @Argument(help: "A folder, or a day such as 2025-06-30.")
  var old: String

  @Argument(help: "A folder, or a day; the package itself if none is given.")
  var new: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let earlier = try catalog(old)
    let later = try new.map { try catalog($0) } ?? package.load().catalog
    try table.write(DifferenceTable(language: table.lang).table(from: earlier, to: later))
  }

  private func catalog(_ text: String) throws(Failure) -> Catalog {
    var options = package
    if CalendarDate(text) == nil { options.data = text } else { options.asOf = text }
    return try options.load().catalog
  }
}
