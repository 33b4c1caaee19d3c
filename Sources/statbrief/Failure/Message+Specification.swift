import Briefings
import Indicators

extension Message {
  /// The words for something wrong with a specification.
  init(_ problem: SpecificationProblem) {
    let (code, text, hint): (String, String, String) =
      switch problem.kind {
      case .syntax(let text): ("Y05", "not YAML: \(text)", "indent with spaces, quote texts with a colon")
      case .notAMapping: ("Y04", "not a list of key: value", "begin with regions: [luliang]")
      case .anchorOrTag: ("Y01", "anchors, aliases and tags are not read", "write the value out")
      case .tooDeep(let levels): ("Y03", "nested deeper than \(levels)", "keep to what a briefing needs")
      case .otherFormat(let found, let known):
        ("Y10", "format \(found), where this program reads \(known)", "install a newer statbrief")
      case .missingKey(let key): ("Y04", "the key \(key) is missing", "add it")
      case .unknownKey(let key, let candidates):
        ("Y04", "unknown key \(ProblemWords.quoted(key))", ProblemWords.suggestion(candidates))
      case .duplicateKey(let key): ("Y04", "the key \(ProblemWords.quoted(key)) stands here twice", "remove one")
      case .wrongType(let key, let expected): ("Y04", "\(key) is something else than expected", "write \(expected)")
      case .unknownName(let key, let text, let candidates):
        ("Y13", "\(key): \(ProblemWords.quoted(text)) is not in the package", ProblemWords.suggestion(candidates))
      case .notOneOf(let key, let text, let allowed, let candidates):
        (
          "Y04", "\(key): \(ProblemWords.quoted(text)) is not allowed",
          candidates.isEmpty ? "one of \(ProblemWords.list(allowed, "or"))" : ProblemWords.suggestion(candidates)
        )
      case .badYears(let text): ("Y06", "years: \(ProblemWords.quoted(text)) are not years", "write 2015-2024")
      case .badDate(let text): ("Y06", "\(ProblemWords.quoted(text)) is not a day", "write it like 2025-02-26")
      case .unprintable(let key): ("Y07", "\(key) holds a control or invisible character", "remove it")
      case .repeatedValue(let key, let text):
        ("Y04", "\(key): \(ProblemWords.quoted(text)) stands there twice", "remove one")
      case .tooLong(let key, let limit): ("Y12", "\(key) has more than \(limit) characters", "say it shorter")
      case .tooMany(let key, let limit):
        ("Y12", "\(key) lists more than \(limit) values", "make several briefings of it")
      case .unbalancedBraces(let key):
        ("Y13", "\(key) has a brace without its other half", "write {{ for a brace that stands for itself")
      case .unknownPlaceholder(let key, let name, let known):
        (
          "Y13", "\(key): nothing is called \(ProblemWords.quoted("{\(name)}"))",
          "there is \(ProblemWords.list(known.map { "{\($0)}" }, "and"))"
        )
      case .noRegions(let key):
        ("Y13", "\(key): the package has no such regions", "statbrief list regions shows which there are")
      }
    self.init(
      file: problem.file, line: problem.line, column: problem.column, code: code, text: text, hint: hint,
      status: .specification)
  }

  /// The words for a briefing of years in which nothing is said of its subject.
  init(nothingIn specification: BriefingSpecification, file: String, in catalog: Catalog) {
    let subject = specification.subject
    let known =
      catalog.actualKeys(of: subject).map(\.period.endYear) + catalog.targets(of: subject).map(\.key.period.endYear)
    let span = known.min().flatMap { first in known.max().map { "there is something from \(first) to \($0)" } }
    self.init(
      file: file, code: "R02", text: "nothing is said of \(catalog[subject].id) in the years of the briefing",
      hint: span ?? "the package says nothing of it at all", status: .specification)
  }

  /// The words for a package that leaves nothing to make a briefing of.
  init(nothingToBrief catalog: Catalog, folder: String) {
    let isEmpty = catalog.statements.isEmpty
    self.init(
      file: folder, code: "R10",
      text: isEmpty
        ? "the package has no statements to make a briefing of"
        : "the package has neither targets nor figures of whole years to make a briefing of",
      hint: isEmpty
        ? "fill in a table of statements, or look at statbrief init"
        : "quarters and months can be drawn alone: statbrief chart line")
  }

  /// The words for regions of which an edition was asked for and nothing is known.
  init(leftOut series: BriefingSeries, file: String, in catalog: Catalog) {
    let ids = series.leftOut.map { catalog[$0].id }
    let shown = ids.prefix(10).joined(separator: ", ") + (ids.count > 10 ? " and \(ids.count - 10) more" : "")
    self.init(
      severity: .warning, file: file, code: "R02",
      text: "no edition for \(Counted.of(ids.count, "region")) without figures in these years: \(shown)",
      hint: "add figures, or leave the regions out of each", status: .checkFailed)
  }
}
