import ArgumentParser
import Drawing
import Glibc
import Indicators

/// The options by which every command finds its data.
struct PackageOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of the data package (default: Data, or the current folder if it is one).", valueName: "folder"))
  var data: String?

  @Option(
    name: .long, help: ArgumentHelp("Use only what was published by this day, such as 2025-02-26.", valueName: "date"))
  var asOf: String?

  /// The folder that is read.
  var folder: String {
    if let data { return data.count > 1 && data.hasSuffix("/") ? String(data.dropLast()) : data }
    return access(Descriptor.fileName, F_OK) == 0 ? "." : "Data"
  }

  /// Reads the package, keeping the bytes of its files if asked to; all its problems become one failure.
  func load(keepingFiles: Bool = false) throws(Failure) -> DataPackage {
    let folder = try Asked.path(folder)
    let day = try day
    try Parallel.checkThreads()
    do {
      return try DataPackage.load(folder: folder, asOf: day, keepsFiles: keepingFiles)
    } catch {
      throw Failure(error, folder: folder)
    }
  }

  /// What the reading of a package has to say.
  func loadWarnings(of package: DataPackage) -> [Message] { package.warnings.map { Message($0, folder: folder) } }

  /// The day of `--as-of`.
  var day: CalendarDate? {
    get throws(Failure) {
      guard let asOf else { return nil }
      if let day = CalendarDate(asOf) { return day }
      throw Failure(.usage("--as-of \(ProblemWords.quoted(asOf)) is not a day", hint: "write it like 2025-02-26"))
    }
  }
}

/// The language in which names and units are shown.
enum ShownLanguage: String, CaseIterable, ExpressibleByArgument, Sendable {
  case zh, en

  var language: Language {
    switch self {
    case .zh: .chinese
    case .en: .english
    }
  }

  func of(_ text: Bilingual) -> String {
    switch self {
    case .zh: text.zh
    case .en: text.en
    }
  }
}

extension Message {
  /// A fault of usage.
  static func usage(_ text: String, hint: String = "") -> Message {
    Message(code: "U01", text: text, hint: hint, status: .usage)
  }
}
