/// R01 to R12: pictures.
extension Fault {
  private static let made = ["a.png", "a.csv"]
  private static let line = "chart line gdp north --output a.png"

  static let rendering: [Fault] =
    ["0x0", "-5x400", "nanx400", "99999x400", "400x99999", "huge"].map { size in
      Fault(
        "R01", "the size \(size)", running: line + " --size=\(size)", exits: 78,
        says: ["statbrief: R01: no size is called \"\(size)\" (slide, square, wide, page or half, or 900x500)"],
        count: 1)
    }
    + ["0", "-1", "nan", "1000"].map { scale in
      Fault(
        "R01", "\(scale) pixels to the point", running: line + " --scale=\(scale)", exits: 78,
        says: ["statbrief: R01: --scale \(scale == "nan" ? scale : scale + ".0") is not in 0.1 to 10"], count: 1)
    } + [
      Fault(
        "R01", "more than 100 million pixels", running: line + " --size 9000x9000 --scale 2", exits: 78,
        says: [
          "statbrief: R01: 18000 x 18000 pixels are more than 32767 a side or 100 million in all (choose a smaller --scale or --size)"
        ], count: 1),
      Fault(
        "R02", "nothing that is known", running: line + " --years 1990", exits: 64,
        says: ["no source says gdp of north for that"], count: 1),
      Fault(
        "R02", "nothing but what is said to be missing", .statement(value: "", status: "M"),
        running: line + " --years 2024", exits: 64, says: ["no source says gdp of north for that"], count: 1),
      Fault("R02", "one point", running: line + " --years 2024", exits: 0, makes: made),
      Fault(
        "R02", "points that are all the same",
        .replacing("1203.5,,yi_yuan", with: "1287.4,,yi_yuan", in: Breakage.statements),
        running: line + " --years 2023-2024", exits: 0, makes: made),
      Fault(
        "R02", "points that are all nothing",
        .replacing("1203.5,,yi_yuan", with: "0,,yi_yuan", in: Breakage.statements), .statement(value: "0"),
        running: "chart bars gdp north --years 2023-2024 --output a.png", exits: 0, makes: made),
      Fault(
        "R03", "numbers of 36 places beside each other",
        .adding("north,income,2021,actual,level,eq,0.000000000000000001,,yuan,,,,,,,main,,,"),
        .adding("north,income,2022,actual,level,eq,999999999999999999,,yuan,,,,,,,main,,,"),
        running: "chart line income north --output a.png", exits: 0, makes: made),
      Fault(
        "R03", "a difference in the last of 18 digits",
        .adding("north,income,2021,actual,level,eq,1.00000000000000001,,yuan,,,,,,,main,,,"),
        .adding("north,income,2022,actual,level,eq,1.00000000000000002,,yuan,,,,,,,main,,,"),
        running: "chart line income north --years 2021-2022 --output a.png", exits: 0, makes: made),
      Fault(
        "R04", "a hundred and twenty series", .regions(120), running: "chart line gdp \(names(120)) --output a.png",
        exits: 0,
        says: [

          "a.png: warning: R05: no room for the label \"Region ", "statbrief: and 55 more",
        ], makes: made),
      Fault(
        "R05", "a title of ten thousand characters",
        running: line + " --title \(String(repeating: "long", count: 2500))", exits: 0,
        says: ["a.png: warning: R05: cut off: \"longlong"], count: 1, makes: made),
      Fault(
        "R05", "a name longer than the picture", named(String(repeating: "Long ", count: 60) + "name"), running: line,
        exits: 0,
        says: ["a.png: warning: R05: "], makes: made),
      Fault(
        "R06", "a sign that the fonts do not have", named("N\u{1F600}rth"), running: line, exits: 69,
        says: ["statbrief: R06: the font has no sign for \u{1F600} in "], count: 1),
      Fault(
        "R06", "the same in a briefing", named("N\u{1F600}rth"), running: "build --quiet", exits: 69,
        says: ["R06: the font has no sign for \u{1F600} in "], count: 1),
      Fault(
        "R02", "a series of which nothing can be drawn leaves no folder",
        running: "chart revision gdp --each city --output New", exits: 64,
        says: ["U01: of no period do sources say more than one value of gdp in north"], count: 2),
      Fault(
        "R06", "the same in a draft", named("N\u{1F600}rth"), running: line + " --draft", exits: 0,
        says: [
          "a.png: warning: R06: the font has no sign for \u{1F600} in ",
          "(drawn as a box: change the text before it is published)",
        ], makes: made),
      Fault(
        "R06", "a draft says in its foot that it is one", named("N\u{1F600}rth"),
        running: "chart line gdp north --draft --lang zh --format svg --output -", exits: 0,
        says: ["statbrief: warning: R06: "], prints: [">\u{8349}\u{7A3F}</text>"]),
      Fault(
        "R07", "no font", running: "build --quiet", environment: ["STATBRIEF_FONTS": "/nowhere"], exits: 69,
        says: [
          "statbrief: R07: the font Noto Sans CJK SC Regular is in none of /nowhere (apt-get install fonts-noto-cjk, or set STATBRIEF_FONTS to its folder)"
        ], count: 1),
      Fault(
        "R07", "no settings of fonts and no place for their cache", running: line,
        environment: [
          "FONTCONFIG_FILE": "/nowhere", "FONTCONFIG_PATH": "/nowhere", "XDG_CACHE_HOME": "/proc/nowhere",
          "HOME": "/proc/nowhere",
        ], exits: 0, makes: made),
      Fault(
        "R08", "Hebrew", named("\u{5E9}\u{5DC}\u{5D5}\u{5DD}"), running: line, exits: 69,
        says: ["R06: the font has no sign for \u{5E9} \u{5DC} \u{5D5} \u{5DD} in "], count: 1),
      Fault(
        "R08", "the same in a draft, as SVG", named("\u{5E9}\u{5DC}\u{5D5}\u{5DD}"),
        running: "chart line gdp north --draft --format svg --output -", exits: 0,
        says: ["warning: R06: the font has no sign for \u{5E9} \u{5DC} \u{5D5} \u{5DD} in "], prints: ["\u{5E9}\u{5DC}"]
      ),
      Fault(
        "Y07", "a change of direction in the title of a chart",
        running: "chart line gdp north --title a\u{202E}b --format svg --output -", exits: 64,
        says: ["statbrief: Y07: --title \"a\\u{202E}b\" holds a control or invisible character (remove it)"], count: 1),
      Fault(
        "C25", "a change of direction in a name", named("No\u{202E}rth"), running: line, exits: 65,
        says: [": C25: ", "holds the invisible character \\u{202E} (remove it)"]),
      Fault("R08", "a letter with its accent behind it", named("Lu\u{308}liang"), running: line, exits: 0, makes: made),
      Fault(
        "R08", "a character beyond the first plane", named("\u{20BB7}\u{91CE}\u{5BB6}"), running: line, exits: 0,
        makes: made),
    ]

  /// North City by another name on charts.
  private static func named(_ name: String) -> Breakage {
    .replacing("\u{5317}\u{57CE},North,city", with: "\(name),\(name),city", in: "Data/regions.csv")
  }

  private static func names(_ count: Int) -> String { (1...count).map { "r\($0)" }.joined(separator: " ") }
}

extension Breakage {
  /// Further cities with GDP in three years.
  static func regions(_ count: Int) -> Breakage {
    Breakage { folder in
      let regions = (1...count).map { "r\($0),,\u{533A}\($0),Region \($0),\u{533A}\($0),Region \($0),city,province,\n" }
      try appending(regions.joined(), to: "Data/regions.csv").apply(folder)
      let rows = (1...count).flatMap { number in
        [2022, 2023, 2024].map { year in
          "20,r\(number),gdp,\(year),actual,level,eq,\(number * 10 + year - 2000).5,,yi_yuan,,,,,,,main,,,\n"
        }
      }
      try appending(rows.joined(), to: statements).apply(folder)
    }
  }
}
