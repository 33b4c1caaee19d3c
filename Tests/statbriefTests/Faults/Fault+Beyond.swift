/// Bad input that the catalogue does not name, answered in its spirit.
extension Fault {
  private static let descriptor = "Data/datapackage.json"
  private static let briefing = "Data/briefings/north-and-south.yaml"

  private static let furtherTables: [Fault] = [
    Fault(
      "C01", "nothing but newlines", .writing("\n\n\n", to: "Data/topics.csv"), exits: 65,
      says: ["Data/topics.csv:1:1: C22: a blank line inside the table (remove it)"], count: 1),
    Fault(
      "C08", "regions that cannot be read", .writing(bytes: [0xFF], to: "Data/regions.csv"), exits: 65,
      says: ["Data/regions.csv:1:1: C08: "], count: 1),
    Fault(
      "C08", "units that cannot be read", .writing(bytes: [0xFF], to: "Data/units.csv"), exits: 65,
      says: ["Data/units.csv:1:1: C08: "], count: 1),
    Fault(
      "C08", "sources that cannot be read", .writing(bytes: [0xFF], to: "Data/sources.csv"), exits: 65,
      says: ["Data/sources.csv:1:1: C08: "], count: 1),
    Fault(
      "C08", "indicators that cannot be read", .writing(bytes: [0xFF], to: "Data/indicators.csv"), exits: 65,
      says: ["Data/indicators.csv:1:1: C08: "], count: 1),
    Fault("C02", "topics without a row", .writing("id,name_zh,name_en\n", to: "Data/topics.csv"), exits: 0),
    Fault(
      "V12", "statements of no source",
      .replacing("\"statements/north-2025.csv\"", with: "\"statements/nroth.csv\"", in: descriptor),
      .writing(
        "line,region,indicator,period,kind,measure,comparator,value,value_high,unit,reference,base,rank_of,scope,status,prices,importance,as_printed,note_zh,note_en\n3,north,gdp,2023,actual,level,eq,1,,yi_yuan,,,,,,,main,,,\n4,north,gdp,2024,actual,level,eq,1,,yi_yuan,,,,,,,main,,,\n",
        to: "Data/statements/nroth.csv"), exits: 65,
      says: [
        "Data/statements/nroth.csv: V12: no source is called \"nroth\" (name the file after a source, or add a column source)"
      ], count: 1),
    Fault(
      "V11", "a region within itself", .replacing("city,province,", with: "city,north,", in: "Data/regions.csv"),
      exits: 65,
      says: [
        "Data/regions.csv:3:1: V11: north cannot lie in north, which is not of a wider level (correct level or parent)"
      ], count: 1),
    Fault(
      "V07", "an id twice", .appending("north,,x,x,x,x,city,province,\n", to: "Data/regions.csv"), exits: 65,
      says: ["Data/regions.csv:5:1: V07: id \"north\" stands in line 3 already (rename one)"], count: 1),
    Fault(
      "N20", "a plan that ends before it begins", .replacing("2021-2025", with: "2025-2021", in: "Data/plans.csv"),
      exits: 65, says: ["Data/plans.csv:2:26: N20: \"2025-2021\" is not a period"], count: 1),
    Fault(
      "N04", "a unit of no size", .replacing("yuan,100000000", with: "yuan,1/0", in: "Data/units.csv"), exits: 65,
      says: ["Data/units.csv:5:", "N04: factor \"1/0\" is not a number"]),
    Fault(
      "V02", "a line number of twelve digits",
      .replacing(
        "4,north,gdp,2024,actual,level", with: "999999999999,north,gdp,2024,actual,level", in: Breakage.statements),
      exits: 65,
      says: ["\(Breakage.statements):3:1: V02: line \"999999999999\" is not a whole number (write digits alone)"],
      count: 1),
  ]

  private static let lists: [Fault] = [
    Fault(
      "V07", "a code of two regions", .replacing("north,,", with: "north,14,", in: "Data/regions.csv"),
      .replacing("south,,", with: "south,14,", in: "Data/regions.csv"), exits: 65,
      says: ["Data/regions.csv:4:7: V07: code \"14\" stands in line 3 already (rename one)"], count: 1),
    Fault(
      "U01", "a name of two regions",
      .replacing("\u{5357}\u{57CE},South,", with: "\u{5357}\u{57CE},North,", in: "Data/regions.csv"),
      running: "growth gdp North", exits: 64,
      says: ["statbrief: U01: more than one region is called \"North\" (give the id: north or south)"], count: 1),
    Fault(
      "C24", "a name on two lines", .replacing(",North City,", with: ",\"North\nCity\",", in: "Data/regions.csv"),
      exits: 65, says: ["Data/regions.csv:3:12: C24: control character \\u{A} (remove it)"], count: 1),
    Fault(
      "N12", "an English unit of something else",
      .replacing("100000000,billion_yuan", with: "100000000,people", in: "Data/units.csv"), exits: 65,
      says: ["Data/units.csv:5:1: N12: the unit people measures persons, which does not fit (expected a unit of yuan)"],
      count: 1),
    Fault(
      "V02", "a million decimals", .replacing("billion_yuan,1\n", with: "billion_yuan,1000000\n", in: "Data/units.csv"),
      exits: 65, says: ["V02: english_decimals \"1000000\" is not in 0 to 18 (correct it)"], count: 1),
    Fault(
      "V02", "the year nothing", .replacing("day,2024,work_report", with: "day,0,work_report", in: "Data/sources.csv"),
      exits: 65, says: ["V02: covers \"0\" is not in 1000 to 2999 (correct it)"], count: 1),
    Fault(
      "P01", "a document out of the folder of documents",
      .replacing(
        "2024,work_report,,,,,\nsouth-2025", with: "2024,work_report,../../etc/passwd,,,,\nsouth-2025",
        in: "Data/sources.csv"), exits: 78, says: ["P01: the path \"../../etc/passwd\" leads out of the package"],
      count: 1),
    Fault(
      "N20", "a plan of a quarter", .replacing("2021-2025", with: "2021-Q1", in: "Data/plans.csv"), exits: 65,
      says: ["Data/plans.csv:2:26: N20: \"2021-Q1\" is not a period"], count: 1),
  ]

  private static let furtherSpecifications: [Fault] = [
    Fault(
      "Y04", "a descriptor that is a text", .writing("\"x\"", to: descriptor), exits: 78,
      says: ["\(descriptor): Y04: datapackage.json is something else than expected (write an object with braces)"],
      count: 1),
    Fault(
      "Y04", "members of other types", .replacing("\"topics.csv\"", with: "5", in: descriptor),
      .replacing("\"version\": \"0.1.0\"", with: "\"version\": 0.1", in: descriptor), exits: 78,
      says: [
        "\(descriptor): Y04: version is something else than expected (write a text in quotes)",
        "\(descriptor): Y04: resources[topics].path is something else than expected (write a path, or a list of paths)",
      ], count: 2),
    Fault(
      "Y04", "a table twice", .replacing("\"name\": \"scopes\"", with: "\"name\": \"plans\"", in: descriptor),
      exits: 78, says: ["\(descriptor): Y04: two tables are called \"plans\" (give one of them all paths)"], count: 1),
    Fault(
      "Y04", "a file twice", .replacing("\"scopes.csv\"", with: "\"plans.csv\"", in: descriptor), exits: 78,
      says: ["\(descriptor): Y04: the file \"plans.csv\" is named twice (remove one)"], count: 1),
    Fault(
      "Y04", "semicolons as they are declared",
      .replacing(
        "\"path\": \"topics.csv\"", with: "\"path\": \"topics.csv\", \"dialect\": {\"delimiter\": \";\"}",
        in: descriptor), exits: 78,
      says: [
        "\(descriptor): Y04: the dialect of topics is not read (comma-separated text with double quotes is, with one of headerRows; leave the rest out)"
      ], count: 1),
    Fault(
      "P05", "a path with a dot of its own", .replacing("\"topics.csv\"", with: "\"./topics.csv\"", in: descriptor),
      exits: 78, says: ["\(descriptor): P05: the path \"./topics.csv\" is none of a file in the package"], count: 1),
    Fault(
      "P08", "a file in the place of the specifications", .removing("Data/briefings"),
      .writing("x", to: "Data/briefings"), exits: 66,
      says: ["Data/briefings: P08: a file, not a folder of specifications (put it into a folder briefings)"], count: 1),
    Fault(
      "P06", "a specification whose ending is in capitals", .writing("regions: [north]\n", to: "Data/briefings/A.YAML"),
      exits: 78, says: ["Data/briefings/A.YAML: P06: \"A\" cannot be the name of an output folder"], count: 1),
    Fault(
      "Y04", "a region by two names", .writing("regions: [north, North City]\n", to: briefing), exits: 78,
      says: ["\(briefing):1:18: Y04: regions: \"North City\" stands there twice (remove one)"], count: 1),
    Fault(
      "Y04", "a region without a name", .writing("regions:\n", to: briefing), exits: 78,
      says: ["\(briefing):1:9: Y04: regions is something else than expected (write a name)"], count: 1),
    Fault(
      "Y04", "a language that is not made", .writing("regions: [north]\nlanguages: [fr]\n", to: briefing), exits: 78,
      says: ["\(briefing):2:13: Y04: languages: \"fr\" is not allowed (one of zh or en)"], count: 1),
    Fault(
      "Y10", "a format that is a list", .writing("format: [1]\nregions: [north]\n", to: briefing), exits: 78,
      says: ["\(briefing):1:9: Y04: format is something else than expected (write 1)"], count: 1),
  ]

  private static let commands: [Fault] = [
    Fault(
      "U01", "years that end before they begin", running: "growth gdp north --years 2024-2020", exits: 64,
      says: ["statbrief: U01: \"2024-2020\" are not years (write 2015-2024, or one year)"], count: 1),
    Fault(
      "U01", "a day that does not exist", running: "check --as-of 2025-02-30", exits: 64,
      says: ["statbrief: U01: --as-of \"2025-02-30\" is not a day (write it like 2025-02-26)"], count: 1),
    Fault(
      "U01", "an option without effect", running: "chart tile gdp north --title Mine --targets", exits: 64,
      says: ["statbrief: U01: this tile chart has no use for --targets and --title (leave it out)"], count: 1),
    Fault(
      "U01", "a base where there is no index", running: "chart line gdp north --base 2024", exits: 64,
      says: ["statbrief: U01: this line chart has no use for --base (--measure index has a base)"], count: 1),
    Fault(
      "U01", "a picture without an ending", running: "chart line gdp north --output picture", exits: 64,
      says: ["statbrief: U01: \"picture\" has no ending to tell the format (--format png, pdf or svg)"], count: 1),
    Fault(
      "U01", "a fault of usage as an object", running: "growth gdp north --nosuch --json", exits: 64,
      says: ["{\"messages\":[{\"severity\":\"error\",\"code\":\"U01\",\"text\":\"Unknown option '--nosuch'\""],
      count: 1),
    Fault(
      "P09", "documents in a folder that is not there", running: "check --sources Nowhere", exits: 66,
      says: ["Nowhere: P09: no folder with documents that can be read (check the path of --sources)"], count: 1),
    Fault(
      "P03", "a device in the place of a table to write", running: "list units --output /dev/null", exits: 73,
      says: ["/dev/null: P03: the output is there already and is not a file (choose another name)"], count: 1),
    Fault(
      "O10", "a package in a folder that is not there", running: "init no/where", exits: 73,
      says: ["no/where: O10: cannot write: No such file or directory"], count: 1),
  ]

  static let beyond = furtherTables + lists + furtherSpecifications + commands
}
