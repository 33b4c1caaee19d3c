import Foundation

/// C14 to C23 and C26 to C30: the table as RFC 4180 has it.
extension Fault {
  private static let briefing = "Data/briefings/north-and-south.yaml"
  private static let topics = "Data/topics.csv"

  static let tables: [Fault] = [
    Fault(
      "C14", "a quote that is never closed", .replacing("growth,", with: "growth,\"", in: topics), exits: 65,
      says: ["\(topics):2:8: C14: a quote opens here and is never closed (close it with \")"], count: 1),
    Fault(
      "C14", "the same with megabytes behind it", .replacing("growth,", with: "growth,\"", in: topics),
      .appending(String(repeating: "x", count: 5_000_000), to: topics), exits: 65,
      says: ["\(topics):2:8: C14: a quote opens here and is never closed"], count: 1),
    Fault(
      "C15", "text behind a closing quote", .replacing("Growth", with: "\"Gro\"wth", in: topics), exits: 65,
      says: ["\(topics):2:11: C15: text follows a closing quote (quote the whole cell and double the quotes inside)"],
      count: 1),
    Fault(
      "C15", "a quote inside a bare cell", .replacing("Growth", with: "Gro\"wth", in: topics), exits: 65,
      says: ["\(topics):2:14: C15: a quote inside a cell that is not quoted"], count: 1),
    Fault(
      "C16", "a row that is too long", .replacing("Growth", with: "Growth,Wealth", in: topics), exits: 65,
      says: ["\(topics):2:1: C16: 4 cells where the header has 3 (quote cells that hold a comma)"], count: 1),
    Fault(
      "C16", "a row that is too short", .replacing(",Growth", with: "", in: topics), exits: 65,
      says: ["\(topics):2:1: C16: 2 cells where the header has 3 (write empty cells as ,,)"], count: 1),
    Fault(
      "C17", "two columns of one name", .replacing("name_en", with: "name_zh", in: topics), exits: 65,
      says: ["\(topics):1:12: C17: two columns are called \"name_zh\" (rename one)"], count: 1),
    Fault(
      "C17", "a column without a name", .replacing("name_en", with: "", in: topics), exits: 65,
      says: ["\(topics):1:12: C17: a column without a name (name it or remove it)"], count: 1),
    Fault(
      "C18", "names that differ in case and width alone", .replacing("name_en", with: "N\u{FF41}me_Zh", in: topics),
      exits: 65, says: ["\(topics):1:12: C18: the columns \"name_zh\" and \"N\u{FF41}me_Zh\" look alike (rename one)"],
      count: 1),
    Fault(
      "C18", "names that differ in composition alone",
      .replacing("name_zh,name_en", with: "\u{FC},u\u{308}", in: topics), exits: 65, says: ["\(topics):1:6: C1"],
      count: 1),
    Fault(
      "C19", "a column that the table does not have", .replacing("name_en\n", with: "name_en,colour\n", in: topics),
      exits: 65, says: ["\(topics):1:1: C19: unknown column \"colour\""]),
    Fault(
      "C19", "columns in another order", .replacing("name_zh,name_en", with: "name_en,name_zh", in: topics), exits: 65,
      says: [
        "\(topics):1:1: C19: the columns stand in another order than in datapackage.json (expected id,name_zh,name_en)"
      ], count: 1),
    Fault(
      "C20", "a column is missing", .replacing("name_en", with: "nam_en", in: topics), exits: 65,
      says: [
        "\(topics):1:1: C20: the column \"name_en\" is missing (add it to the header)",
        "\(topics):1:1: C19: unknown column \"nam_en\" (did you mean name_en",
      ]),
    Fault(
      "C21", "semicolons between the cells", .changing(topics) { $0.map { $0 == 0x2C ? 0x3B : $0 } }, exits: 65,
      says: ["\(topics):1:1: C21: one column found, looks like \";\" between the cells (separate with commas)"],
      count: 1),
    Fault(
      "C21", "tabs between the cells", .changing(topics) { $0.map { $0 == 0x2C ? 0x09 : $0 } }, exits: 65,
      says: ["\(topics):1:1: C21: one column found, looks like \"\\u{9}\" between the cells (separate with commas)"],
      count: 1),
    Fault(
      "C22", "a blank line in the middle", .replacing("\npeople", with: "\n\npeople", in: topics), exits: 65,
      says: ["\(topics):3:1: C22: a blank line inside the table (remove it)"], count: 1),
    Fault("C22", "blank lines at the end", .appending("\n\n\n", to: topics), exits: 0),
    Fault(
      "C22", "a row of empty cells", .replacing("\npeople", with: "\n,,\npeople", in: topics), exits: 65,
      says: ["\(topics):3:1: C22: a row of empty cells (delete it: a spreadsheet leaves such rows behind)"], count: 1),
    Fault(
      "C22", "many rows of empty cells",
      .replacing("\npeople", with: "\n,,\n,,,,\n\"\",,\npeople,x,y\n,,\npeople", in: topics), exits: 65,
      says: ["\(topics):3:1: C22: 4 rows of empty cells, in lines 3 to 5 and 7 (delete them"]),
    Fault(
      "C23", "a space behind an id", .replacing("growth,", with: "growth ,", in: topics), exits: 65,
      says: ["\(topics):2:1: C23: id \"growth \" begins or ends with a space (remove it)"]),
    Fault(
      "C23", "a wide space before a region", .statement(region: "\u{3000}north"), exits: 65,
      says: ["\(Breakage.statements):3:3: C23: region \"\u{3000}north\" begins or ends with a space (remove it)"],
      count: 1),
    Fault(
      "C23", "a space behind a number", .statement(value: "1287.4 "), exits: 65,
      says: ["\(Breakage.statements):3:34: C23: value \"1287.4 \" begins or ends with a space (remove it)"], count: 1),
    Fault(
      "C26", "full-width digits", .statement(value: "\u{FF11}287.4"), exits: 65,
      says: [
        "\(Breakage.statements):3:34: C26: value \"\u{FF11}287.4\" is not a number (use the digits 0-9 of ASCII, or declare \"normalise\": \"width\" in datapackage.json)"
      ],
      count: 1),
    Fault(
      "C26", "a full-width percent sign", .statement(value: "5\u{FF05}"), exits: 65,
      says: ["\(Breakage.statements):3:34: C26: value \"5\u{FF05}\" is not a number"], count: 1),
    Fault(
      "C27", "five megabytes in one cell",
      .replacing("Growth", with: String(repeating: "G", count: 5_000_000), in: topics), exits: 65,
      says: ["\(topics):2:11: C27: more than 1048576 bytes in one cell (split the file)"], count: 1),
    Fault(
      "C27", "a hundred thousand columns",
      .writing((0..<100_000).map { "c\($0)" }.joined(separator: ",") + "\n", to: topics), exits: 65,
      says: ["\(topics):1:4891: C27: more than 1000 columns (split the file)"], count: 1),
    Fault(
      "C27", "ten gigabytes", growing(topics, to: 10 << 30), exits: 65,
      says: ["\(topics): C27: more than 4000000000 bytes in the file (split the file)"], count: 1),
    Fault(
      "C27", "four gibibytes, none of them on the disk", growing(topics, to: 4 << 30), exits: 65,
      says: ["\(topics): C27: more than 4000000000 bytes in the file (split the file)"], count: 1),
    Fault(
      "C27", "a copy that was broken off: most of it is not on the disk", growing(topics, to: 3 << 30), exits: 65,
      says: ["\(topics): C27: a part of the file was never written (copy it again: what made it was broken off)"],
      count: 1),
    Fault(
      "C27", "a specification of which a part was never written", growing(briefing, to: 1 << 20), exits: 78,
      says: ["\(briefing): C27: a part of the file was never written"], count: 1),
    Fault(
      "C29", "a title above the header", .changing(topics) { Array("Topics\n".utf8) + $0 }, exits: 65,
      says: [
        "\(topics):1:1: C29: the first line names none of the table's columns (remove title rows above the header, or declare its line in datapackage.json: \"dialect\": {\"headerRows\": [2]})"
      ], count: 1),
    Fault(
      "C29", "a title with empty cells behind it", .changing(topics) { Array("Topics,,\n".utf8) + $0 }, exits: 65,
      says: [
        "\(topics):1:1: C29: the first line names none of the table's columns (remove title rows above the header, or declare its line in datapackage.json: \"dialect\": {\"headerRows\": [2]})"
      ], count: 1),
    Fault(
      "C30", "a total among the parts", .statement(region: "\u{5408}\u{8BA1}"), exits: 65,
      says: ["\(Breakage.statements):3:3: N23: region \"\u{5408}\u{8BA1}\" is not in the table regions (add it there)"],
      count: 1),
    Fault(
      "C30", "a total as a row without a region", .statement(region: ""), exits: 65,
      says: ["\(Breakage.statements):3:3: V01: region is empty (every row needs one)"], count: 1),
  ]

  /// A file as long as this, of which the disk holds nothing.
  private static func growing(_ file: String, to size: UInt64) -> Breakage {
    Breakage { folder in
      let handle = try FileHandle(forWritingTo: folder.appendingPathComponent(file))
      defer { try? handle.close() }
      try handle.truncate(atOffset: size)
    }
  }
}
