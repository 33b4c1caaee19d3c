import Glibc
import Indicators

extension Message {
  /// The words for a problem of a data package in `folder`.
  init(_ problem: Problem, folder: String) {
    let words = ProblemWords(problem.kind)
    let path = folder.isEmpty || folder == "." ? problem.file : folder + "/" + problem.file
    // What is wrong as a text is a fault of the data in a table, and of the specification in everything else.
    let isTable = ![".json", ".yaml", ".yml"].contains { problem.file.hasSuffix($0) }
    self.init(
      severity: problem.isNote ? .note : problem.isWarning ? .warning : .error, file: path, line: problem.line,
      column: problem.column,
      code: words.code, text: words.text, hint: words.hint,
      status: words.status == .data && !isTable ? .specification : words.status, count: problem.count)
  }
}

/// Code, words and exit code for a kind of problem.
struct ProblemWords {
  let code: String
  let text: String
  let hint: String
  let status: ExitStatus

  init(_ code: String, _ text: String, _ hint: String = "", _ status: ExitStatus = .data) {
    self.code = code
    self.text = text
    self.hint = hint
    self.status = status
  }

  init(_ kind: Problem.Kind) {
    self =
      Self.ofFile(kind) ?? Self.ofText(kind) ?? Self.ofTable(kind) ?? Self.ofValue(kind) ?? Self.ofMeaning(kind)
      ?? Self.ofDescriptor(kind) ?? ProblemWords("V00", "\(kind)")
  }

  /// `did you mean gdp or cpi?`, or nothing.
  static func suggestion(_ candidates: [String]) -> String {
    candidates.isEmpty ? "" : "did you mean \(list(candidates, "or"))?"
  }

  /// `a, b and c`.
  static func list(_ words: [String], _ last: String) -> String {
    guard let final = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(last) " + final
  }

  private static func ofFile(_ kind: Problem.Kind) -> ProblemWords? {
    switch kind {
    case .further(let count, let areWarnings):
      ProblemWords(
        "V00", Counted.of(count, areWarnings ? "further warning" : "further error"), "mend those above first")
    case .missingFile:
      ProblemWords("P09", "no such file", "check the path, or --data FOLDER", .inputMissing)
    case .unreadableFile(let errorNumber):
      ProblemWords(
        "P09", "cannot read: \(SystemWords.text(errorNumber))", "",
        errorNumber == EACCES || errorNumber == EPERM
          ? .permission : errorNumber == EMFILE || errorNumber == ENFILE ? .systemLimit : .inputOutput)
    case .notRegularFile:
      ProblemWords("P08", "not a regular file", "give a file, not a folder, pipe or device", .inputMissing)
    case .notFolder:
      ProblemWords(
        "P08", "a file, not a folder of specifications", "put it into a folder briefings", .inputMissing)
    case .changedWhileRead: ProblemWords("C28", "the file changed while it was read", "try again", .tryAgain)
    case .exceedsLimit(.jsonDepth, let limit):
      ProblemWords("Y09", "nested deeper than \(limit)", "flatten the document", .specification)
    case .exceedsLimit(let what, let limit):
      ProblemWords("C27", "more than \(limit) \(name(what))", "split the file")
    case .unsafePath(let path):
      ProblemWords(
        "P01", "the path \(quoted(path)) leads out of the package", "use a relative path without ..", .specification)
    case .unusablePath(let path):
      ProblemWords(
        "P05", "the path \(quoted(path)) is none of a file in the package", "write plain names with / between them",
        .specification)
    case .nameTooLong: ProblemWords("P05", "a name longer than the system takes", "shorten it", .specification)
    case .address(let path):
      ProblemWords(
        "P10", "\(quoted(path)) is an address, not a file", "statbrief never goes to the network", .specification)
    case .linkLeadsOut:
      ProblemWords("P02", "a symbolic link leads out of the package", "put what it leads to into it", .specification)
    case .linksInCircle:
      ProblemWords(
        "P02", "symbolic links lead around in a circle", "put what they should lead to in their place", .specification)
    case .holes:
      ProblemWords("C27", "a part of the file was never written", "copy it again: what made it was broken off")
    default: nil
    }
  }

  private static func name(_ limit: Problem.Limit) -> String {
    switch limit {
    case .fileBytes: "bytes in the file"
    case .fieldBytes: "bytes in one cell"
    case .columns: "columns"
    case .jsonDepth: "levels"
    case .codes: "rows in a code list"
    }
  }

  private static func ofText(_ kind: Problem.Kind) -> ProblemWords? {
    switch kind {
    case .emptyFile: ProblemWords("C01", "no header: the file is empty", "the first line names the columns")
    case .workbook: ProblemWords("X02", "a workbook, not a table of text", saving)
    case .utf16: ProblemWords("C04", "the file is UTF-16", saving)
    case .invalidUTF8(let offset, .gb18030):
      ProblemWords(
        "C05", "not UTF-8 at byte \(offset)",
        "it reads as GB18030; \(saving), or declare \"encoding\": \"gb18030\" in \(Descriptor.fileName)")
    case .invalidUTF8(let offset, let cause):
      ProblemWords(cause == .forbidden ? "C09" : "C08", "not UTF-8 at byte \(offset)", saving)
    case .invalidGB18030(let offset):
      ProblemWords("C06", "not GB18030 at byte \(offset), which \(Descriptor.fileName) declares", saving)
    case .declaredGB18030:
      ProblemWords(
        "C07", "UTF-8, where \(Descriptor.fileName) declares GB18030", "declare \"encoding\": \"utf-8\" there")
    case .perhapsUTF8:
      ProblemWords(
        "C07", "reads as GB18030, as \(Descriptor.fileName) declares, but as UTF-8 too",
        "look at its names: statbrief list; declare \"encoding\": \"utf-8\" if they are garbled")
    case .mixedLineEndings: ProblemWords("C10", "lines end in LF and in CRLF", "use one of the two")
    case .loneCarriageReturn:
      ProblemWords("C11", "a line ends in CR alone", "save the file with LF or CRLF line ends")
    case .controlCharacter(let byte):
      ProblemWords("C24", "control character \\u{\(hexadecimal(UInt32(byte)))}", "remove it")
    case .invisibleCharacter(let scalar):
      ProblemWords("C25", "invisible character \\u{\(hexadecimal(scalar))}", "remove it")
    default: nil
    }
  }

  private static let saving = "save it as \"CSV UTF-8\""

  static func hexadecimal(_ value: UInt32) -> String { String(value, radix: 16, uppercase: true) }

  private static func ofTable(_ kind: Problem.Kind) -> ProblemWords? {
    switch kind {
    case .unterminatedQuote: ProblemWords("C14", "a quote opens here and is never closed", "close it with \"")
    case .textAfterQuote:
      ProblemWords("C15", "text follows a closing quote", "quote the whole cell and double the quotes inside")
    case .quoteInBareField:
      ProblemWords(
        "C15", "a quote inside a cell that is not quoted", "quote the whole cell and double the quotes inside")
    case .rowLength(let expected, let found):
      ProblemWords(
        "C16", "\(Counted.of(found, "cell")) where the header has \(expected)",
        found > expected ? "quote cells that hold a comma" : "write empty cells as ,,")
    case .blankLine: ProblemWords("C22", "a blank line inside the table", "remove it")
    case .emptyRows(let lines):
      ProblemWords(
        "C22",
        lines.count == 1
          ? "a row of empty cells" : "\(lines.count) rows of empty cells, in lines \(list(runs(lines), "and"))",
        "delete \(lines.count == 1 ? "it" : "them"): a spreadsheet leaves such rows behind")
    case .emptyHeader: ProblemWords("C17", "a column without a name", "name it or remove it")
    case .duplicateHeader(let name): ProblemWords("C17", "two columns are called \(quoted(name))", "rename one")
    case .lookAlikeHeaders(let one, let other):
      ProblemWords("C18", "the columns \(quoted(one)) and \(quoted(other)) look alike", "rename one")
    case .unknownColumn(let name, let candidates):
      ProblemWords("C19", "unknown column \(quoted(name))", suggestion(candidates))
    case .missingColumn(let name): ProblemWords("C20", "the column \(quoted(name)) is missing", "add it to the header")
    case .columnOrder(let expected):
      ProblemWords(
        "C19", "the columns stand in another order than in datapackage.json",
        "expected \(expected.joined(separator: ","))")
    case .otherDelimiter(let character):
      ProblemWords(
        "C21", "one column found, looks like \(quoted(String(character))) between the cells", "separate with commas")
    case .titleAboveHeader(false):
      ProblemWords(
        "C29", "the first line names none of the table's columns",
        "remove title rows above the header, or declare its line in \(Descriptor.fileName): "
          + "\"dialect\": {\"headerRows\": [2]}")
    case .titleAboveHeader(true):
      ProblemWords(
        "C29", "this line, where \(Descriptor.fileName) says that the header stands, names none of the table's columns",
        "correct headerRows there")
    case .headerBehindEnd(let line):
      ProblemWords(
        "C29", "the file ends before line \(line), where \(Descriptor.fileName) says that the header stands",
        "correct headerRows there")
    default: nil
    }
  }

  /// `3`, `5 to 9`: numbers in order, neighbours drawn together; of many the first ten.
  private static func runs(_ numbers: [Int]) -> [String] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let words = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
    return words.count > 10 ? words.prefix(10) + ["\(words.count - 10) more places"] : words
  }

  /// A text of the input in quotes, cut after sixty characters.
  static func quoted(_ text: String) -> String { "\"\(shortened(text))\"" }

  /// At most sixty characters of a text.
  static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
