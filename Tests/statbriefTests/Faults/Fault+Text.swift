import Foundation

/// C01 to C13, C24, C25: bytes and characters.
extension Fault {
  private static let topics = "Data/topics.csv"
  private static let utf8 = "save it as \"CSV UTF-8\""

  static let text: [Fault] = [
    Fault(
      "C01", "an empty table", .writing("", to: topics), exits: 65,
      says: ["\(topics): C01: no header: the file is empty"]),
    Fault(
      "C01", "a table that is a byte order mark alone", .writing("\u{FEFF}", to: topics), exits: 65,
      says: ["\(topics): C01: no header: the file is empty"], count: 1),
    Fault(
      "C02", "a table of nothing but its header",
      .writing(
        "source,line,region,indicator,period,kind,measure,action,value,value_high,comparator,unit,expected,reason_zh,reason_en,who,when\n",
        to: "Data/corrections.csv"), exits: 0),
    Fault("C03", "a byte order mark before the header", .changing(topics) { [0xEF, 0xBB, 0xBF] + $0 }, exits: 0),
    Fault(
      "C04", "UTF-16, little end first", .changing(topics) { [0xFF, 0xFE] + $0.flatMap { [$0, 0] } }, exits: 65,
      says: ["\(topics): C04: the file is UTF-16 (\(utf8))"], count: 1),
    Fault(
      "C04", "UTF-16, big end first", .changing(topics) { [0xFE, 0xFF] + $0.flatMap { [0, $0] } }, exits: 65,
      says: ["\(topics): C04: the file is UTF-16 (\(utf8))"], count: 1),
    Fault(
      "X02", "a workbook in the place of a table", .writing(bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0], to: topics),
      exits: 65, says: ["\(topics): X02: a workbook, not a table of text (\(utf8))"], count: 1),
    Fault(
      "X02", "an old workbook", .writing(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], to: topics), exits: 65,
      says: ["\(topics): X02: a workbook, not a table of text (\(utf8))"], count: 1),
    Fault(
      "C05", "GB18030 as Excel saves it", .changing(topics) { try gb18030($0) }, exits: 65,
      says: [
        "\(topics):2:8: C05: not UTF-8 at byte 26 (it reads as GB18030; \(utf8), or declare \"encoding\": \"gb18030\" in datapackage.json)"
      ], count: 1),
    Fault(
      "C06", "GB18030 declared, half a character", declaring("gb18030"), .changing(topics) { try gb18030($0) },
      .replacing(",Growth", bytes: [0xFF, 0x2C] + Array("Growth".utf8), in: topics), exits: 65,
      says: ["\(topics):2:10: C06: not GB18030 at byte 30, which datapackage.json declares (\(utf8))"], count: 1),
    Fault("C06", "GB18030 declared and true", declaring("gb18030"), .changing(topics) { try gb18030($0) }, exits: 0),
    Fault(
      "C07", "GB18030 declared, UTF-8 that cannot be it", declaring("gb18030"), exits: 65,
      says: ["\(topics): C07: UTF-8, where datapackage.json declares GB18030 (declare \"encoding\": \"utf-8\" there)"],
      count: 1),
    Fault(
      "C07", "GB18030 declared, UTF-8 that could be it", declaring("gb18030"),
      .replacing("\u{5C31}\u{4E1A}\u{4E0E}\u{6536}\u{5165}", with: "\u{5C31}\u{4E1A}", in: topics), exits: 0,
      says: ["\(topics): warning: C07: reads as GB18030, as datapackage.json declares, but as UTF-8 too"], count: 1),
    Fault(
      "C08", "a byte that UTF-8 does not have", .replacing("Growth", bytes: [0x47, 0xFF, 0x68], in: topics), exits: 65,
      says: ["\(topics):2:12: C08: not UTF-8 at byte 34 (\(utf8))"], count: 1),
    Fault(
      "C08", "Latin-1", .replacing("Growth", bytes: Array("Gr".utf8) + [0xF6, 0x62, 0x65], in: topics), exits: 65,
      says: ["\(topics):2:13: C08: not UTF-8 at byte 35 (\(utf8))"], count: 1),
    Fault(
      "C09", "a slash in two bytes", .replacing("Growth", bytes: [0xC0, 0xAF], in: topics), exits: 65,
      says: ["\(topics):2:11: C09: not UTF-8 at byte 33"], count: 1),
    Fault(
      "C09", "half of a pair of UTF-16 in UTF-8", .replacing("Growth", bytes: [0xED, 0xA0, 0x80], in: topics),
      exits: 65, says: ["\(topics):2:11: C09: not UTF-8 at byte 33"], count: 1),
    Fault(
      "C09", "beyond the last character", .replacing("Growth", bytes: [0xF4, 0x90, 0x80, 0x80], in: topics), exits: 65,
      says: ["\(topics):2:11: C09: not UTF-8 at byte 33"], count: 1),
    Fault(
      "C10", "lines that end in CRLF", .changing(topics) { $0.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }, exits: 0),
    Fault(
      "C10", "lines that end in LF and in CRLF", .replacing("\n", with: "\r\n", in: topics), exits: 0,
      says: ["\(topics): warning: C10: lines end in LF and in CRLF (use one of the two)"], count: 1),
    Fault(
      "C11", "lines that end in CR alone", .changing(topics) { $0.map { $0 == 0x0A ? 0x0D : $0 } }, exits: 65,
      says: ["\(topics):1:19: C11: a line ends in CR alone (save the file with LF or CRLF line ends)"], count: 1),
    Fault("C12", "no newline at the end", .changing(topics) { $0.dropLast() }, exits: 0),
    Fault("C13", "a newline and doubled quotes within quotes", note("\"a\nb \"\"c\"\"\""), exits: 0),
    Fault(
      "C13", "a fault behind a newline within quotes", note("\"a\nb\""),
      .replacing("4,north,gdp,2024,actual,growth", with: "4,nroth,gdp,2024,actual,growth", in: Breakage.statements),
      exits: 65, says: ["\(Breakage.statements):5:3: N23: region \"nroth\" is not in the table regions"], count: 1),
    Fault(
      "C24", "a NUL", .replacing("Growth", with: "Gro\0wth", in: topics), exits: 65,
      says: ["\(topics):2:14: C24: control character \\u{0} (remove it)"], count: 1),
    Fault(
      "C24", "a control character", .replacing("Growth", with: "Gro\u{1}wth", in: topics), exits: 65,
      says: ["\(topics):2:14: C24: control character \\u{1} (remove it)"], count: 1),
    Fault(
      "C25", "a zero-width space in an id", .replacing("growth,", with: "gro\u{200B}wth,", in: topics), exits: 65,
      says: ["\(topics):2:1: C25: id \"gro\\u{200B}wth\" holds the invisible character \\u{200B} (remove it)"]),
    Fault(
      "C25", "a byte order mark in a name of a region", .statement(region: "\u{FEFF}north"), exits: 65,
      says: [
        "\(Breakage.statements):3:3: C25: region \"\\u{FEFF}north\" holds the invisible character \\u{FEFF} (remove it)"
      ], count: 1),
    Fault(
      "C25", "a change of direction in a number", .statement(value: "12\u{202E}87.4"), exits: 65,
      says: [
        "\(Breakage.statements):3:34: C25: value \"12\\u{202E}87.4\" holds the invisible character \\u{202E} (remove it)"
      ], count: 1),
    Fault(
      "C25", "a change of direction in a note",
      .replacing("1287.4\u{4EBF}\u{5143},,", with: "1287.4\u{4EBF}\u{5143},,a\u{202E}b", in: Breakage.statements),
      exits: 0, says: ["\(Breakage.statements):3:76: warning: C25: invisible character \\u{202E} (remove it)"], count: 1
    ),
  ]

  /// A note beside the GDP of 2024.
  private static func note(_ cell: String) -> Breakage {
    .replacing("1287.4\u{4EBF}\u{5143},,", with: "1287.4\u{4EBF}\u{5143},,\(cell)", in: Breakage.statements)
  }

  /// The same text in GB18030.
  private static func gb18030(_ bytes: [UInt8]) throws -> [UInt8] {
    // What the sample holds: the characters of topics.csv, two bytes each.
    let pairs: [Character: [UInt8]] = [
      "\u{589E}": [0xD4, 0xF6], "\u{957F}": [0xB3, 0xA4], "\u{5C31}": [0xBE, 0xCD], "\u{4E1A}": [0xD2, 0xB5],
      "\u{4E0E}": [0xD3, 0xEB], "\u{6536}": [0xCA, 0xD5], "\u{5165}": [0xC8, 0xEB],
    ]
    return String(decoding: bytes, as: UTF8.self).flatMap { pairs[$0] ?? Array($0.utf8) }
  }

  /// The encoding of topics.csv as datapackage.json says it.
  private static func declaring(_ encoding: String) -> Breakage {
    .replacing(
      "\"path\": \"topics.csv\",\n      \"type\": \"table\",\n      \"format\": \"csv\",\n      \"mediatype\": \"text/csv\",\n      \"encoding\": \"utf-8\"",
      with: "\"path\": \"topics.csv\", \"encoding\": \"\(encoding)\"", in: "Data/datapackage.json")
  }
}
