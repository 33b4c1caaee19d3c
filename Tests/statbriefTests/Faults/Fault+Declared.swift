/// C26, C29 and N05 where the descriptor says how a table is written.
extension Fault {
  private static let descriptor = "Data/datapackage.json"
  private static let statements = Breakage.statements
  private static let growth = "actual,growth,eq,5.6,"

  static let declared: [Fault] = [
    Fault(
      "C26", "full-width digits as they are declared", declaring("\"normalise\": \"width\""),
      .statement(value: "\u{FF11}\u{FF12}\u{FF18}\u{FF17}\u{FF0E}\u{FF14}"), exits: 0,
      says: [
        "\(statements):3:34: note: C26: 1 cell in full width is read as ASCII, \"\u{FF11}\u{FF12}\u{FF18}\u{FF17}\u{FF0E}\u{FF14}\" as \"1287.4\""
      ], count: 1),
    Fault(
      "C26", "a full-width year and number", declaring("\"normalise\": [\"width\"]"),
      .statement(period: "\u{FF12}\u{FF10}\u{FF12}\u{FF14}", value: "1\u{FF0C}287"), exits: 65,
      says: [
        "\(statements):3:34: N01: value \"1,287\" is not a number",
        "\(statements):3:13: note: C26: 2 cells in full width are read as ASCII, here \"\u{FF12}\u{FF10}\u{FF12}\u{FF14}\" as \"2024\"",
      ], count: 2),
    Fault(
      "C26", "a full-width percent sign behind a percentage", declaring("\"normalise\": \"width\""),
      .replacing(growth, with: "actual,growth,eq,5\u{FF0E}6\u{FF05},", in: statements), exits: 0,
      says: ["note: C26: 1 cell in full width is read as ASCII, \"5\u{FF0E}6\u{FF05}\" as \"5.6%\""], count: 1),
    Fault(
      "C26", "a full-width percent sign behind an amount", declaring("\"normalise\": \"width\""),
      .statement(value: "1287.4\u{FF05}"), exits: 65,
      says: [
        "\(statements):3:43: N12: the unit yi_yuan measures yuan, which does not fit (expected a unit of percent)"
      ]),
    Fault(
      "C26", "a percent sign of ASCII where full width is declared", declaring("\"normalise\": \"width\""),
      .statement(value: "5%", unit: "percent"), exits: 65,
      says: ["\(statements):3:34: N04: value \"5%\" is not a number"]
    ),
    Fault(
      "C26", "a way of writing that is not known", declaring("\"normalise\": [\"width\", \"widht\"]"), exits: 78,
      says: [
        "\(descriptor): Y04: resources[statements].normalise is something else than expected (write \"width\" or \"sign\", or a list)"
      ], count: 1),
    Fault(
      "N05", "another minus as it is declared", declaring("\"normalise\": \"sign\""),
      .replacing(growth, with: "actual,growth,eq,\u{2212}5.6,", in: statements), exits: 0,
      says: ["note: N05: 1 cell with another sign is read as minus, \"\u{2212}5.6\" as \"-5.6\""]),
    Fault(
      "N05", "an en dash and full width, both declared", declaring("\"normalise\": [\"width\", \"sign\"]"),
      .replacing(growth, with: "actual,growth,eq,\u{2013}5\u{FF0E}6,", in: statements), exits: 0,
      says: [
        "note: C26: 1 cell in full width is read as ASCII", "note: N05: 1 cell with another sign is read as minus",
      ]),
    Fault(
      "C29", "titles above the header as they are declared", declaring(header(3)), titled, exits: 0),
    Fault(
      "C29", "a fault below declared titles, in its line of the file", declaring(header(3)),
      .statement(region: "nroth"), titled, exits: 65,
      says: ["\(statements):5:3: N23: region \"nroth\" is not in the table regions"], count: 1),
    Fault(
      "C29", "the trace of a figure below declared titles", declaring(header(3)), titled,
      running: "trace north/gdp/2024/level", exits: 0, prints: ["\(statements):5"]),
    Fault(
      "C29", "a header on the first line where another is declared", declaring(header(2)), exits: 65,
      says: [
        "\(statements):2:1: C29: this line, where datapackage.json says that the header stands, names none of the table's columns (correct headerRows there)"
      ]),
    Fault(
      "C29", "fewer lines than are declared to stand above the header", declaring(header(100)), exits: 65,
      says: [
        "\(statements): C29: the file ends before line 100, where datapackage.json says that the header stands (correct headerRows there)"
      ]),
    Fault(
      "C29", "a header of two lines", declaring("\"dialect\": {\"headerRows\": [1, 2]}"), exits: 78,
      says: [
        "\(descriptor): Y04: resources[statements].dialect.headerRows is something else than expected (write the line of the header, from 1 to 100, such as [3])"
      ], count: 1),
    Fault(
      "C29", "a header above the file", declaring(header(0)), exits: 78,
      says: ["\(descriptor): Y04: resources[statements].dialect.headerRows is something else than expected"], count: 1),
  ]

  /// A member of the table of statements in the descriptor.
  private static func declaring(_ member: String) -> Breakage {
    .replacing("\"name\": \"statements\",", with: "\"name\": \"statements\", \(member),", in: descriptor)
  }

  private static func header(_ line: Int) -> String { "\"dialect\": {\"headerRows\": [\(line)]}" }

  /// Two lines above the header of every table of statements.
  private static let titled = Breakage { folder in
    for name in ["north-2025", "north-2026", "south-2025", "south-2026"] {
      try Breakage.changing("Data/statements/\(name).csv") { Array("A title, \"draft\"\n\n".utf8) + $0 }.apply(folder)
    }
  }
}
