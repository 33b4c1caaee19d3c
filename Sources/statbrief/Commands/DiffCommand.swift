import Analysis
import ArgumentParser
import Indicators

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows what changed between two packages or editions, or since a day.",
    discussion: """
      EXAMPLES
        statbrief diff 2025-06-30
        statbrief diff 2022-12-31 2025-06-30 --format csv
        statbrief diff OldData Data
        statbrief diff Output
        statbrief diff MyOutput --data MyData

      A day stands for the package as it was known then; a folder for the package in it, or for the one that an edition \
      made by build was made from. Without a second one it is the package itself, in Data or where --data says. Figures that are new, revised or \
      withdrawn, targets, ranks and verdicts; regions and indicators are matched by id, code or name.
      """)

  @Argument(help: "A package, an edition, or a day such as 2025-06-30.")
  var old: String

  @Argument(help: "The same; the package itself if none is given.")
  var new: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let earlier = try catalog(old)
    let later = try new.map { try catalog($0) } ?? present
    let changes = PackageChanges(from: earlier, to: later)
    try table.write(ChangesTable(changes: changes, language: table.lang).table)
  }

  /// The package itself; an edition does not say where the package lies from which it was made.
  private var present: Catalog {
    get throws(Failure) {
      if package.data == nil, FolderTree.kind(of: package.folder) == nil {
        throw Failure(
          Message(
            file: package.folder, code: "P09", text: "no such folder, and none is named to hold \(old) against",
            hint: "statbrief diff \(old) --data FOLDER, with the package as it is now", status: .inputMissing))
      }
      return try package.load().catalog
    }
  }

  /// An edition was made as of its own day; with `--as-of` nothing later counts in any of the two.
  private func catalog(_ text: String) throws(Failure) -> Catalog {
    var options = package
    let day = CalendarDate(text)
    if day == nil { options.data = try EarlierPackage.folder(text) }
    let catalog = try options.load().catalog
    return (day ?? EarlierPackage.day(text)).map { catalog.known(on: $0) } ?? catalog
  }
}
