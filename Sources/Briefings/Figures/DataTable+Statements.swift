import Analysis
import Indicators

extension DataTable {
  /// The statements as they stand in the package and as the output shows them, one row each, then the numbers that were
  /// worked out, with their arithmetic and all that they rest on.
  ///
  /// - Parameter quantities: What is drawn, where that is in another unit or with other digits than a language has.
  static func statements(
    _ statements: [Statement], shown quantities: [Quantity] = [], computed: [ComputedNumber] = [], in wording: Wording
  ) -> DataTable {
    var texts: [Int: String] = [:]
    for quantity in quantities where quantity.isStated {
      if let row = quantity.statements.first?.row { texts[row] = wording.inBothForms { $0.value(quantity) } }
    }
    var seen: Set<Int> = []
    let unique = statements.filter { seen.insert($0.row).inserted }
    let said = unique.map { statement in
      TracedNumber(texts[statement.row] ?? wording.inBothForms { $0.shown(statement) }, .statement(statement))
    }
    return DataTable(
      header: [
        "region", "indicator", "name", "period", "kind", "measure", "comparator", "value", "value_high", "unit",
        "status", "as_printed", "source", "line", "standing", "shown", "computation", "correction",
      ],
      rows: zip(unique, said).map { row($0, shown: $1.text, in: wording) } + computed.map { row($0, in: wording) },
      numbers: said.map { [$0] } + computed.map { [$0.number] })
  }

  private static func row(_ statement: Statement, shown: String, in wording: Wording) -> [String] {
    let catalog = wording.catalog
    return [
      catalog[statement.region].id, catalog[statement.indicator].id, wording.name(statement.indicator),
      statement.period.description, statement.kind.rawValue, statement.measure.rawValue,
    ] + PlainNumber(statement, in: catalog).parts + [letters(statement.status), statement.asPrinted]
      + places([statement], in: catalog) + [
        "\(catalog[statement.source].standing)",
        shown, "", catalog.correction(ofRow: statement.row).map(\.action.rawValue) ?? "",
      ]
  }

  /// A number that was worked out; its standing is that of the least of its sources.
  private static func row(_ computed: ComputedNumber, in wording: Wording) -> [String] {
    let catalog = wording.catalog
    let number = computed.number
    let standing = number.statements.map { catalog[$0.source].standing }.max()
    let form: PlainNumber =
      switch number.basis {
      case .quantity(let quantity): PlainNumber(quantity, in: catalog)
      case .place(let region, let ranking): ranking[region].map { PlainNumber(places: $0.best...$0.worst) } ?? .none
      case .statement, .verdict, .count: .none
      }
    return [
      catalog[computed.region].id, catalog[computed.indicator].id, wording.name(computed.indicator),
      computed.period.description, "computed", computed.measure,
    ] + form.parts + ["", ""] + places(number.statements, in: catalog) + [
      standing.map { "\($0)" } ?? "", number.text, number.computation(in: catalog), "",
    ]
  }

  private static func letters(_ status: ObservationStatus) -> String {
    ObservationStatus.letters.filter { status.contains($0.status) }.map { String($0.letter) }.joined(separator: " ")
  }
}

extension Wording {
  /// A figure as charts write it, and behind that as sentences do where that is not the same: "45,277 thousand people
  /// (45.277 million people)".
  fileprivate func inBothForms(_ text: (Wording) -> String) -> String {
    let (drawn, told) = (text(withColumnUnits), text(self))
    return drawn == told ? drawn : drawn + parenthesised(told)
  }

  /// The figure of a statement alone, in the unit and digits of the language; a rank as its number.
  func shown(_ statement: Statement) -> String {
    if statement.measure == .rank { return statement.value?.description ?? dash }
    if statement.kind == .target { return target(statement) }
    return catalog.quantity(of: statement).map { value($0) } ?? target(statement)
  }

  /// What a chart, table or sentence prints for a number, which a source says or which was worked out.
  func traced(_ quantity: Quantity) -> TracedNumber {
    if quantity.derivation.operation == .stated, let statement = quantity.statements.first {
      return TracedNumber(value(quantity), .statement(statement))
    }
    return TracedNumber(value(quantity), .quantity(quantity))
  }

  /// What a chart or table prints for a statement.
  func traced(_ statement: Statement) -> TracedNumber { TracedNumber(shown(statement), .statement(statement)) }
}
