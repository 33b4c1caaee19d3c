/// N01 to N14, N20 and N22: single figures.
extension Fault {
  private static let place = Breakage.statements + ":3:34: "

  static let numbers: [Fault] =
    [
      ("N01", "\"1,287.4\"", "1,287.4", "write digits with a point and without grouping: 1234.5"),
      ("N01", "1 287.4", "1 287.4", "write digits with a point and without grouping: 1234.5"),
      ("N01", "\"1.287,4\"", "1.287,4", "write digits with a point and without grouping: 1234.5"),
      ("N02", "nan", "nan", "leave it empty and set status M"),
      ("N02", "-NAN", "-NAN", "leave it empty and set status M"),
      ("N02", "inf", "inf", "leave it empty and set status M"),
      ("N02", "Infinity", "Infinity", "leave it empty and set status M"),
      ("N03", "1e400", "1e400", "write all digits without an exponent"),
      ("N03", "1e-400", "1e-400", "write all digits without an exponent"),
      ("N04", "0x1p3", "0x1p3", "write it like -1234.5"),
      ("N04", "1_000", "1_000", "write it like -1234.5"),
      ("N04", ".5", ".5", "write it like -1234.5"),
      ("N04", "5.", "5.", "write it like -1234.5"),
      ("N04", "007", "007", "write it like -1234.5"),
      ("N04", "5%", "5%", "the unit has a column of its own"),
      ("N05", "+5", "+5", "write a plain - for minus and nothing for plus"),
      (
        "N05", "\u{2212}5", "\u{2212}5",
        "write a plain - for minus and nothing for plus, or declare \"normalise\": \"sign\" in datapackage.json"
      ),
      (
        "N05", "\u{2013}5", "\u{2013}5",
        "write a plain - for minus and nothing for plus, or declare \"normalise\": \"sign\" in datapackage.json"
      ),
      ("N05", "\u{2014}5", "\u{2014}5", "write a plain - for minus and nothing for plus"),
      ("N06", "-", "-", "leave it empty and say why in status"),
      ("N06", "\u{2026}", "\u{2026}", "leave it empty and say why in status"),
      ("N06", "#", "#", "leave it empty and say why in status"),
      ("N06", "*", "*", "leave it empty and say why in status"),
      ("N06", "\u{2460}", "\u{2460}", "leave it empty and say why in status"),
      ("N06", "\u{2014}", "\u{2014}", "leave it empty and say why in status"),
    ].map { id, cell, text, hint in
      Fault(
        id, "the value \(text)", .statement(value: cell), exits: 65,
        says: ["\(place)\(id): value \"\(text)\" is not a number (\(hint))"], count: 1)
    } + [
      Fault(
        "N06", "no value and no status", .statement(value: ""), exits: 65,
        says: ["\(place)N07: no value, which eq needs (fill it in, or set status M, O or Q)"], count: 1),
      Fault(
        "N07", "a value that is said to be missing", .statement(status: "M"), exits: 65,
        says: ["\(place)N07: a value beside a status that says it is missing (remove one of the two)"], count: 1),
      Fault(
        "N07", "a provisional figure without a value", .statement(value: "", status: "P"), exits: 65,
        says: ["\(place)N07: no value, which eq needs"], count: 1),
      Fault(
        "N08", "a status that SDMX does not have", .statement(status: "Z"), exits: 65,
        says: [
          "\(Breakage.statements):3:54: N08: unknown status \"Z\" (letters of SDMX with a space between: A B D E F I M O P Q U)"
        ], count: 1),
      Fault(
        "N08", "normal and estimated at once", .statement(status: "A E"), exits: 65,
        says: ["\(Breakage.statements):3:54: N08: the status \"A E\" contradicts itself (keep one)"], count: 1),
      Fault(
        "N09", "18 digits, of which all are kept", .statement(value: "1287.40000000000001"),
        running: "growth gdp north --format csv", exits: 0, prints: ["North,2024,1287.40000000000001,100 million yuan,"]
      ),
      Fault(
        "N10", "20 digits", .statement(value: "1234567890.1234567890"), exits: 65,
        says: [
          "\(place)N10: value \"1234567890.1234567890\" has more than 18 significant digits (round it at its source)"
        ], count: 1),
      Fault(
        "N11", "0.05 and 5.1 percent in one series",
        .adding("north,unemployment,2023,actual,share,eq,0.05,,percent,,,,,,,main,,,"), exits: 0,
        says: [
          "\(Breakage.statements):9:1: warning: N14: possible unit slip: north/unemployment/2024/share is 5.1% (north-2025, line 6) after 0.05 % (north-2025, line 20)"
        ], count: 1),
      Fault(
        "N11", "a share of 105 percent", .adding("north,unemployment,2022,actual,share,eq,105,,percent,,,,,,,main,,,"),
        exits: 0,
        says: [
          "\(Breakage.statements):14:1: warning: N11: north/unemployment/2022/share is a share above 100 % (check value and measure)"
        ]),
      Fault(
        "N12", "persons where there should be money", .statement(unit: "people"), exits: 65,
        says: [
          "\(Breakage.statements):3:42: N12: the unit people measures persons, which does not fit (expected a unit of yuan)"
        ], count: 1),
      Fault(
        "N12", "persons and ten thousands of persons in one indicator", running: "rank new_jobs 2024 --format csv",
        exits: 0, prints: ["1,North,\u{2265}3.9,\"10,000 people\"", "2,South,3.1260,\"10,000 people\""]),
      Fault(
        "N13", "an unknown unit", .statement(unit: "yi_yuann"), exits: 65,
        says: [
          "\(Breakage.statements):3:42: N13: unit \"yi_yuann\" is not in the table units (did you mean yi_yuan or yuan?)"
        ], count: 1),
      Fault(
        "N13", "a unit by its sign", .statement(unit: "\u{4EBF}\u{5143}"), exits: 65,
        says: [
          "\(Breakage.statements):3:42: N13: unit \"\u{4EBF}\u{5143}\" is not in the table units (did you mean yi_yuan?)"
        ], count: 1),
      Fault(
        "N13", "a unit in other signs", .statement(unit: "\u{5104}\u{5143}"), exits: 65,
        says: ["\(Breakage.statements):3:42: N13: unit \"\u{5104}\u{5143}\" is not in the table units"], count: 1),
      Fault(
        "N14", "ten thousand times as much as the year before",
        .adding("north,gdp,2022,actual,level,eq,12035000,,yi_yuan,,,,,,,main,,,"), exits: 0,
        says: [
          "\(Breakage.statements):2:1: warning: N14: possible unit slip: north/gdp/2023/level is 1203.5\u{4EBF}\u{5143} (north-2025, line 3) after 12035000 100 million yuan (north-2025, line 20) (check value and unit against the source)"
        ], count: 1),
      Fault(
        "N14", "a thousand times as much, as from million to billion",
        .adding("north,gdp,2022,actual,level,eq,1.1012,,yi_yuan,,,,,,,main,,,"), exits: 0,
        says: [
          "\(Breakage.statements):2:1: warning: N14: possible unit slip: north/gdp/2023/level is 1203.5\u{4EBF}\u{5143} (north-2025, line 3) after 1.1012 100 million yuan (north-2025, line 20)"
        ], count: 1),
      Fault(
        "N14", "two hundred times as much, which can be",
        .adding("north,gdp,2022,actual,level,eq,6.0175,,yi_yuan,,,,,,,main,,,"), exits: 0),
      Fault(
        "N22", "a year that is no year yet", .statement(period: "0"), exits: 65,
        says: ["\(Breakage.statements):3:13: N20: \"0\" is not a period"], count: 1),
      Fault(
        "N22", "the year 9999", .statement(period: "9999"), exits: 65,
        says: ["\(Breakage.statements):3:13: N20: \"9999\" is not a period"], count: 1),
      Fault(
        "N22", "an actual figure of a year to come",
        .adding("north,gdp,2031,actual,level,eq,1500,,yi_yuan,,,,,,,main,,,"), exits: 0,
        says: [
          "\(Breakage.statements):14:14: warning: N22: an actual figure for 2031, which lies after the source (status F for a forecast)"
        ], count: 1),
      Fault(
        "N22", "a forecast of a year to come", .adding("north,gdp,2031,actual,level,eq,1500,,yi_yuan,,,,,F,,main,,,"),
        exits: 0),
    ]
    + [
      ("2024-13", false), ("2024Q5", false), ("24", false), ("2024-02-30", false), ("2025-2021", false),
      ("2024-Q5", false), ("2024-2024", false), ("24\u{5E74}", false), ("2024\u{5E74}", true),
      ("2021\u{2013}2025\u{5E74}", true),
    ].map { text, isPlain in
      let plain = text == "2024\u{5E74}" ? "2024" : "2021-2025"
      let hint = isPlain ? "write \(plain)" : "write 2024, 2021-2025, 2024-Q1, 2024-Q1/Q3 or 2024-03"
      return Fault(
        "N20", "the period \(text)", .statement(period: text), exits: 65,
        says: ["\(Breakage.statements):3:13: N20: \"\(text)\" is not a period (\(hint))"], count: 1)
    }
}
