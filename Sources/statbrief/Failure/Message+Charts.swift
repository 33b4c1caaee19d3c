import Briefings
import Charts
import Indicators

extension Message {
  /// The words for a chart that cannot be made of the data.
  init(_ fault: ChartFault, in catalog: Catalog) {
    func ids(_ codes: [IndicatorCode]) -> String { ProblemWords.list(codes.map { catalog[$0].id }, "and") }
    func ids(_ codes: [RegionCode]) -> String { ProblemWords.list(codes.map { catalog[$0].id }, "and") }
    switch fault {
    case .noFigures(let indicators, let regions):
      self = .usage(
        indicators.isEmpty
          ? "no source says the same figures of \(ids(regions)) for that"
          : "no source says \(ids(indicators)) of \(ids(regions)) for that",
        hint: "statbrief growth and rank show what there is")
    case .unlike(let indicators, let regions):
      self = .notAlike(
        "the figures for \(ids(indicators)) of \(ids(regions)) are not alike and not held against each other",
        hint: "statbrief compare gives the reasons")
    case .differentDimensions(let indicators):
      self = .notAlike(
        "\(ids(indicators)) are counted in units that cannot share an axis",
        hint: "draw them apart, or --measure growth")
    case .realGrowthFromLevels(let indicator):
      self = .notAlike(
        "real growth of \(catalog[indicator].id) cannot be computed from levels at current prices",
        hint: "--measure nominal-growth draws growth at current prices")
    case .noTargets(let regions, let years):
      let when = years.isEmpty ? "" : " for \(ProblemWords.list(years.map(String.init), "or"))"
      self = .usage("no targets of \(ids(regions))\(when)", hint: "statbrief targets shows which there are")
    case .regionCount(let found, let expected):
      let count =
        expected.count == 1
        ? Counted.of(expected.lowerBound, "region") : "\(expected.lowerBound) to \(expected.upperBound) regions"
      self = .usage("this chart needs \(count), \(found) given", hint: "statbrief chart --help")
    case .tooFewPeriods(let found, let needed):
      self = .usage(
        "this chart needs \(Counted.of(needed, "figure")), there \(found == 1 ? "is" : "are") \(found)",
        hint: "choose other years or regions")
    case .neverRevised(let indicator, let region):
      self = .usage(
        "of no period do sources say more than one value of \(ids([indicator])) in \(ids([region]))",
        hint: "statbrief revisions shows what was revised; name a period to draw it all the same")
    }
  }

  /// What is asked for would hold figures against each other that are not alike.
  private static func notAlike(_ text: String, hint: String) -> Message {
    Message(code: "N15", text: text, hint: hint, status: .data)
  }

  /// The words for what a drawing could not show as it was given.
  init(_ warning: ChartWarning, chart: String) {
    let (code, text): (String, String) =
      switch warning {
      case .labelDropped(let label): ("R05", "no room for the label \(ProblemWords.quoted(label))")
      case .textCut(let text): ("R05", "cut off: \(ProblemWords.quoted(text))")
      case .seriesMuted(let name): ("R12", "beyond the seventh colour, drawn in grey: \(ProblemWords.quoted(name))")
      case .valueOutsideAxis(let label): ("R03", "outside the stated axis: \(ProblemWords.quoted(label))")
      case .valueNotFinite(let label): ("R03", "not a finite number: \(ProblemWords.quoted(label))")
      case .axisExtentNotTaken: ("R11", "bars start at zero; the stated axis was not taken")
      }
    let hint =
      switch warning {
      case .labelDropped, .textCut: "a larger --size has more room"
      default: "its table has all numbers"
      }
    self.init(severity: .warning, file: chart, code: code, text: text, hint: hint, status: .checkFailed)
  }

  /// The words for a document that does not fit its pages.
  init(_ problem: LayoutProblem, document: String) {
    func points(_ length: Double) -> String { "\(Int(length.rounded(.up))) points" }
    let (code, text, hint): (String, String, String) =
      switch problem {
      case .empty: ("R10", "the document has no content", "name regions or years that the package knows")
      case .tooTall(let block, let height, let available):
        (
          "R09", "\(ProblemWords.shortened(block)) is \(points(height)) tall, a page has \(points(available))",
          "show less in it"
        )
      case .tooWide(let block, let width, let available):
        (
          "R09", "\(ProblemWords.shortened(block)) is \(points(width)) wide, there is room for \(points(available))",
          "show less in it"
        )
      case .wrongCells(let table, let row, let cells, let columns):
        ("R09", "row \(row) of \(table) has \(cells) cells for \(columns) columns", "please report this")
      case .repeatedDestination(let name):
        ("R15", "two places are called \(ProblemWords.quoted(name))", "please report this")
      case .unknownDestination(let name):
        ("R15", "a link leads to \(ProblemWords.quoted(name)), which is not there", "please report this")
      }
    self.init(file: document, code: code, text: text, hint: hint, status: code == "R15" ? .ownDefect : .data)
  }
}
