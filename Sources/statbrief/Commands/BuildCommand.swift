import ArgumentParser
import Briefings
import Drawing
import Indicators
import Rendering

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Makes everything: charts, briefings, summaries, tables and manifest.",
    discussion: """
      EXAMPLES
        statbrief build
        statbrief build --quiet
        statbrief build --explain
        statbrief build --data Data --output Output
        statbrief build --documents
        statbrief build --as-of 2025-06-30 --output Output-2025

      Each specification in the package's folder briefings becomes a folder of the output, with a folder for each \
      language in it; with the key each it becomes an edition for every region that is named there. The new edition is complete before it takes the place of the old one; on any failure the old one \
      stays as it is. Where nothing changed nothing is written.
      """)

  @OptionGroup var package: PackageOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to replace.", valueName: "folder"))
  var output = "Output"

  @Option(name: .long, help: "Only this language: zh or en; the folder then holds nothing else.")
  var lang: ShownLanguage?

  @Flag(
    name: .long,
    help: "Only briefings and summaries, no files of single charts and tables; the folder then holds nothing else.")
  var documents = false

  @Flag(name: .long, help: "Draw a box for what the font has no sign for, and mark everything as a draft.")
  var draft = false

  @Flag(name: .shortAndLong, help: "Say nothing when all is well.")
  var quiet = false

  @Flag(name: .long, help: "Say of every file that was made anew what made that necessary.")
  var explain = false

  @Flag(name: .long, help: "Replace the output even if it holds files that build did not make.")
  var force = false

  @Flag(
    name: .long, help: "As root: write where others own the folder or may write too, and could put theirs in its place."
  )
  var allowUnsafeDir = false

  @Flag(name: .long, help: "Errors become objects.")
  var json = false

  @Option(
    name: .long, help: "How messages are written: text, or json for one object a line, the last with the exit code.")
  var logFormat = LogFormat.text

  private var form: Reporter.Form { logFormat == .json ? .lines : json ? .object : .text }

  func run() throws {
    let languages = Language.allCases.filter { lang == nil || $0.rawValue == lang?.rawValue }
    var options = [
      (CreationTime.variable, CreationTime.asked ?? ""),
      ("--lang", languages.map(\.rawValue).joined(separator: " ")), ("--documents", documents ? "yes" : ""),
    ]
    if draft { options.append(("--draft", "yes")) }
    let fonts = try BriefingFiles.measurer().fontFiles
    let edition = try Edition(output, allowsUnsafePlace: allowUnsafeDir)
    defer { edition.close() }
    try edition.check(keeping: package.folder)
    if !force, let files = PackageFiles(folder: package.folder),
      let specifications = BriefingSources.inputFiles(in: package.folder),
      edition.isCurrent(
        BuildKey(
          files.descriptor, asOf: try package.day,
          inputs: files.files + specifications, options: options, fonts: fonts))
    {
      try sayUpToDate(edition)
      return
    }
    let library = Background { PDFFile.open() }
    defer { library.value() }
    let loaded = try package.load(keepingFiles: true)
    let created = try CreationTime.seconds(for: loaded.catalog)
    let sources = try BriefingSources.forBuilding(folder: package.folder, catalog: loaded.catalog)
    let key = BuildKey(
      loaded.descriptor, asOf: loaded.catalog.asOf, inputs: loaded.files + sources.files, options: options,
      fonts: fonts)
    let doubts = force ? [] : try edition.checkContent()
    let tasks = sources.specifications.flatMap { specification in
      languages.filter(specification.languages.contains).map {
        BriefingFiles(
          package: loaded, specification: specification, language: $0, created: created, isDocumentOnly: documents,
          isDraft: draft)
      }
    }
    let progress = StatusLine(isShown: !quiet && Standard.isErrorTerminal)
    let fresh = { @Sendable [draft] () throws(Failure) in try BriefingFiles.measurer(isDraft: draft) }
    let made = try Parallel.map(tasks.count, worker: fresh) { (measurer, index) throws(Failure) in
      progress.show(tasks[index].name)
      return try tasks[index].made(with: measurer)
    }
    progress.end()
    let files = made.flatMap(\.files) + EarlierPackage.files(of: loaded, sources.files)
    let warnings = doubts + package.loadWarnings(of: loaded) + sources.warnings + made.flatMap(\.warnings)
    if !quiet { Reporter.report(warnings, as: form) }
    let explanation =
      explain ? Explanation(of: edition.folder, package: loaded, specifications: sources.files, key: key) : nil
    try replace(edition, with: files, key: key, explanation)
  }

  private func replace(
    _ edition: Edition, with files: [OutputFile], key: BuildKey, _ explanation: Explanation?
  ) throws(Failure) {
    let manifest = Manifest(buildKey: key, files: files.sorted { $0.path < $1.path })
    let file = OutputFile(
      path: Manifest.fileName, bytes: Array(manifest.json.rendered.utf8), mediaType: "application/json")
    let gone = edition.countOfFiles(besides: files + [file])
    let written = Set(try edition.replace(with: files + [file], made: key.parts))
    if let explanation {
      let lines = manifest.files.filter { written.contains($0.path) }.map {
        ReasonWords.line($0.path, explanation.reasons(for: $0))
      }
      try Standard.write(lines.joined())
    }
    guard !written.isEmpty || gone > 0 else {
      try sayUpToDate(edition)
      return
    }
    let documents = files.count { $0.path.hasSuffix("/briefing.pdf") }
    try end(
      edition, made: written.count,
      ": \(Counted.of(files.count + 1, "file")), \(Counted.of(documents, "briefing"))"
        + (gone > 0 ? "; removed \(Counted.of(gone, "file")) of before that this build does not make" : ""))
  }

  private func sayUpToDate(_ edition: Edition) throws(Failure) { try end(edition, made: 0, " is up to date") }

  /// Says how the run ended, to people or to a collector of logs.
  private func end(_ edition: Edition, made count: Int, _ words: String) throws(Failure) {
    guard !quiet else { return }
    Reporter.end(.done, [("output", .string(edition.folder)), ("made", .number("\(count)"))], as: form)
    if logFormat == .text { try Standard.write(VisibleText.escaped(edition.folder) + words + "\n") }
  }
}
