import Briefings
import Glibc
import Indicators

/// The specifications of a package: every `briefings/*.yaml` in it, or the standard one where there is none.
struct BriefingSources {
  let files: [InputFile]
  let specifications: [BriefingSpecification]
  /// What is wrong with the specifications; then regions that were asked for and of which the package says nothing.
  let messages: [Message]

  var warnings: [Message] { messages.filter { $0.severity != .error } }

  /// The specifications from which a briefing is made: the standard one where the package has none of its own.
  static func forBuilding(folder: String, catalog: Catalog) throws(Failure) -> BriefingSources {
    let sources = BriefingSources(folder: folder, catalog: catalog)
    guard sources.messages.allSatisfy({ $0.severity != .error }) else {
      throw Failure(sources.messages.filter { $0.severity == .error })
    }
    guard sources.specifications.isEmpty else { return sources }
    guard let standard = BriefingSpecification.standard(for: catalog) else {
      throw Failure(Message(nothingToBrief: catalog, folder: folder))
    }
    return BriefingSources(files: sources.files, specifications: [standard], messages: sources.messages)
  }

  private init(files: [InputFile], specifications: [BriefingSpecification], messages: [Message]) {
    self.files = files
    self.specifications = specifications
    self.messages = messages
  }

  /// Reads what is there.
  init(folder: String, catalog: Catalog) {
    var files: [InputFile] = []
    var specifications: [BriefingSpecification] = []
    var messages: [Message] = []
    var warnings: [Message] = []
    let place = folder == "." ? "briefings" : folder + "/briefings"
    let problem = Self.problem(ofFolder: place, within: folder)
    let names = problem == nil ? Self.names(in: place) : []
    if let problem { messages.append(Message(problem, folder: "")) }
    for name in names {
      let path = place + "/" + name
      let stem = name.split(separator: ".").dropLast().joined(separator: ".")
      do {
        let read = try InputFile.read(path, limit: BriefingSeries.byteLimit, within: folder)
        files.append(InputFile(name: "briefings/" + name, bytes: read.bytes))
        try read.checkText()
        if let problem = Self.problem(ofName: stem, among: specifications) {
          messages.append(problem.about(path))
          continue
        }
        let series = try Self.series(read, name: stem, catalog: catalog)
        if let only = series.editions.first, series.editions.count == 1, !only.hasContent(in: catalog) {
          messages.append(Message(nothingIn: only, file: path, in: catalog))
          continue
        }
        specifications += series.editions
        if !series.leftOut.isEmpty { warnings.append(Message(leftOut: series, file: path, in: catalog)) }
      } catch let failure as Failure {
        messages += failure.messages
      } catch {
        messages.append((error as? Problem).map(Self.message) ?? .usage("\(error)"))
      }
    }
    self.init(files: files, specifications: specifications, messages: messages + warnings)
  }

  private static func names(in place: String) -> [String] {
    (FolderTree.names(in: place) ?? []).filter {
      $0.lowercased().hasSuffix(".yaml") || $0.lowercased().hasSuffix(".yml")
    }
  }

  /// The specifications, not understood; nil where one of them cannot be read.
  static func inputFiles(in folder: String) -> [InputFile]? {
    let place = folder + "/briefings"
    guard problem(ofFolder: place, within: folder) == nil else { return nil }
    return try? names(in: place).map { name in
      try InputFile.read(place + "/" + name, name: "briefings/" + name, limit: BriefingSeries.byteLimit, within: folder)
    }
  }

  /// What keeps a folder of specifications that is there from being read.
  private static func problem(ofFolder place: String, within folder: String) -> Problem? {
    guard FolderTree.kind(of: place) != nil else { return nil }
    do throws(Problem) {
      try InputPlace.check(folder: place, within: folder)
      return nil
    } catch {
      return error
    }
  }

  /// A specification that is too long is wrong as one, and not as a table that could be split.
  private static func message(_ problem: Problem) -> Message {
    guard case .exceedsLimit(_, let limit) = problem.kind else { return Message(problem, folder: "") }
    return Message(
      file: problem.file, code: "Y03", text: "a specification of more than \(limit) bytes",
      hint: "keep to what a briefing needs", status: .specification)
  }

  private static func series(
    _ file: InputFile, name: String, catalog: Catalog
  ) throws(Failure) -> BriefingSeries {
    do {
      return try BriefingSeries.read(file, name: name, catalog: catalog)
    } catch {
      throw Failure(error.problems.map { Message($0) })
    }
  }

  /// The name of a specification is the name of a folder.
  private static func problem(ofName stem: String, among others: [BriefingSpecification]) -> Message? {
    let isID =
      !stem.isEmpty && stem.utf8.count <= 100 && stem.utf8.first != UInt8(ascii: "-")
      && stem.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45 }
    guard isID else {
      return Message(
        code: "P06", text: "\(ProblemWords.quoted(stem)) cannot be the name of an output folder",
        hint: "use lower-case letters, digits, _ and -", status: .specification)
    }
    guard !others.contains(where: { $0.name.split(separator: "/").first == stem[...] }) else {
      return Message(
        code: "P07", text: "another specification is called \(ProblemWords.quoted(stem))", hint: "rename one",
        status: .specification)
    }
    return nil
  }
}
