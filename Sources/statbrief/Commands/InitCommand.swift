import ArgumentParser
import Glibc

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Lays down a new package to start from.",
    discussion: """
      EXAMPLES
        statbrief init MyData
        statbrief check --data MyData
        statbrief build --data MyData --output MyOutput

      Two cities, three years, all tables and a briefing, with invented figures; what each column means stands in its \
      datapackage.json.
      """)

  @Argument(help: ArgumentHelp("The folder to make; it must not be there, or be empty.", valueName: "folder"))
  var folder: String

  func run() throws {
    var folder = try Asked.path(folder)
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    guard FolderTree.names(in: folder)?.isEmpty ?? (FolderTree.kind(of: folder) == nil) else {
      throw Failure(
        Message(
          file: folder, code: "O10", text: "is there already and not an empty folder", hint: "choose a new name",
          status: .outputNotCreated))
    }
    try lay(folder)
    try Standard.write(
      "\(VisibleText.escaped(folder)): \(Counted.of(PackageTemplate.files.count, "file")); read its README.md, then "
        + "statbrief check --data \(VisibleText.escaped(folder))\n")
  }

  /// Makes the whole package beside its place, so that it is there or not.
  private func lay(_ folder: String) throws(Failure) {
    let (draft, disk) = (Draft(of: folder), Disk())
    do throws(Disk.Fault) {
      draft.clear(disk)
      var fresh = try DraftFolder(draft, on: disk)
      defer { fresh.discard() }
      for file in PackageTemplate.files { try fresh.add(file.bytes, at: file.path) }
      try fresh.complete()
      try draft.takePlace(on: disk)
    } catch {
      throw Failure(error, writing: folder)
    }
  }
}
