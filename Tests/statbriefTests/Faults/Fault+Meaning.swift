/// N15 to N19, N21, N23 to N31: figures beside each other.
extension Fault {
  private static let south = "Data/statements/south-2025.csv"
  private static let level = "actual,level,eq"
  private static let end = ",,yi_yuan,,,,,,,main,,,"

  static let meaning: [Fault] = [
    Fault(
      "N15", "a line chart of money and persons", running: "chart line gdp new_jobs north --output a.png",
      exits: 65,
      says: [
        "N15: gdp and new_jobs are counted in units that cannot share an axis (draw them apart, or --measure growth)"
      ], count: 1),
    Fault(
      "N15", "nominal and real growth held against each other",
      .adding("south,income,2025,actual,growth,eq,9.9,,percent,,,,,,constant,main,,,"),
      running: "compare north south 2025 --indicator income --format csv", exits: 0,
      prints: ["\nIncome,growth,5.3,6.1,"]),
    Fault(
      "N16", "growth over nothing", .adding("north,gdp,2021,\(level),0\(end)"),
      .adding("north,gdp,2022,\(level),5\(end)"), running: "growth gdp north --format csv", exits: 0,
      prints: ["North,2022,5,100 million yuan,,,,,,,north-2025:20,the base is zero,"]),
    Fault(
      "N16", "growth over a loss", .adding("north,gdp,2022,\(level),-5\(end)"),
      running: "growth gdp north --format csv", exits: 0,
      prints: ["North,2023,1203.5,100 million yuan,,,,,,,north-2025:3,the base is negative,"]),
    Fault(
      "N17", "growth across a new basis", .statement(status: "B"), running: "growth gdp north --format csv", exits: 0,
      prints: ["North,2024,1287.4,100 million yuan,5.6,constant,,,,,north-2025:4,a new basis begins in 2024,"]),
    Fault(
      "N17", "growth on a year that no source says", running: "growth gdp north --format csv", exits: 0,
      prints: ["North,2023,1203.5,100 million yuan,,,,,,,north-2025:3,no source says 2022,"]),
    Fault(
      "N17", "growth since a year, across years that no source says", .adding("north,gdp,2021,\(level),1100\(end)"),
      running: "growth gdp north --since 2021 --format csv", exits: 0,
      prints: ["North,2021,2023,1203.5,100 million yuan,9.4,4.6,current,"]),
    Fault(
      "N18", "a mean rate from a loss to a gain", .adding("north,gdp,2020,\(level),-5\(end)"),
      running: "growth gdp north --since 2020 --format csv", exits: 0,
      prints: ["North,2020,2023,1203.5,100 million yuan,,,,north-2025:3,the base is negative,"]),
    Fault(
      "N19", "the same row twice", .adding("north,gdp,2022,\(level),1100\(end)"),
      .adding("north,gdp,2022,\(level),1100\(end)"), exits: 65,
      says: ["\(Breakage.statements):15:1: N19: the same row stands in statements/north-2025.csv:14 (remove one)"],
      count: 1),
    Fault(
      "N19", "the same figure twice", .adding("north,gdp,2024,\(level),1287.4\(end)"),
      running: "trace north/gdp/2024/level", exits: 0,
      prints: ["Data/statements/north-2025.csv:3", "agrees: 1287.4 100 million yuan in north-2025, line 20"]),
    Fault(
      "N19", "two figures of one source for one key", .adding("north,gdp,2024,\(level),1287.5\(end)"), exits: 0,
      says: [
        "\(Breakage.statements):3:1: warning: N19: conflict about north/gdp/2024/level: 1287.4\u{4EBF}\u{5143} (north-2025, line 4, 2025-02-18) is used, but there is 1287.5 100 million yuan (north-2025, line 20, 2025-02-18: stands later in the same source)"
      ], count: 1),
    Fault(
      "N21", "a quarter among years", .adding("north,gdp,2024-Q1,\(level),300\(end)"),
      running: "growth gdp north --format csv", exits: 0,
      prints: [
        "North,2024-Q1,300,100 million yuan,,,,,,,north-2025:20,no source says Q1 2023,",
        "North,2024,1287.4,100 million yuan,5.6,constant,7.0,current,",
      ]),
    Fault(
      "N23", "a region that is not there", .statement(region: "nroth"), exits: 65,
      says: ["\(Breakage.statements):3:3: N23: region \"nroth\" is not in the table regions (did you mean north?)"],
      count: 1),
    Fault(
      "N23", "a region by its name", .statement(region: "\u{5317}\u{57CE}"), exits: 65,
      says: [
        "\(Breakage.statements):3:3: N23: region \"\u{5317}\u{57CE}\" is not in the table regions (did you mean north?)"
      ], count: 1),
    Fault(
      "N23", "ten thousand rows of regions that are not there",
      .changing(Breakage.statements) {
        $0 + (0..<10_000).flatMap { Array("x\($0),gdp,2022,actual,level,eq,1,,yi_yuan,,,,,,,main,,,\n".utf8) }
      }, exits: 65, says: ["statbrief: and 9950 more"]),
    Fault(
      "N23", "regions without a row",
      .writing("id,code,name_zh,name_en,short_zh,short_en,level,parent,members\n", to: "Data/regions.csv"), exits: 65,
      says: ["Data/sources.csv: V06: region refers to the table regions, which has no rows (fill that table first)"],
      count: 1),
    Fault(
      "N25", "fewer members than are listed",
      .appending(
        "east,,\u{4E1C}\u{57CE}\u{5E02},East City,\u{4E1C}\u{57CE},East,city,province,\n", to: "Data/regions.csv"),
      exits: 0,
      says: [
        "Data/regions.csv:2:1: warning: N25: province is said to have 2 members, but 3 are listed (correct members, or the parent of those too many)"
      ], count: 1),
    Fault(
      "N24", "a tie",
      .appending(
        "east,,\u{4E1C}\u{57CE}\u{5E02},East City,\u{4E1C}\u{57CE},East,city,province,\n", to: "Data/regions.csv"),
      .replacing("1069.0,,yi_yuan,,,,,,,headline,1069.0", with: "1287.40,,yi_yuan,,,,,,,headline,1287.40", in: south),
      .adding("east,gdp,2024,\(level),3\(end)"), running: "rank gdp 2024 --format csv", exits: 0,
      prints: ["\n1,North,1287.4,", "\n1,South,1287.40,", "\n3,East,3,"]),
    Fault(
      "N25", "a member without a figure",
      .appending(
        "east,,\u{4E1C}\u{57CE}\u{5E02},East City,\u{4E1C}\u{57CE},East,city,province,\n", to: "Data/regions.csv"),
      running: "rank gdp 2024", exits: 0, prints: ["2 of 3 ranked", "East: no figure"]),
    Fault(
      "N26", "a target that equals its base",
      .adding("north,gdp,2027,target,level,eq,1203.5,,yi_yuan,,2023,,,,,main,,,"),
      running: "progress north --format csv", exits: 0, prints: ["the target equals the base"]),
    Fault(
      "N26", "a target of nothing", .adding("north,new_jobs,2024,target,level,ge,0,,wan_people,,,,,,,main,,,"),
      running: "targets north --period 2024 --format csv", exits: 0, prints: [",met,"]),
    Fault(
      "N26", "a target without a number", .adding("north,gdp,2027,target,level,ge,,,yi_yuan,,,,,,,main,,,"), exits: 65,
      says: ["\(Breakage.statements):14:35: N07: no value, which ge needs"], count: 1),
    Fault(
      "N26", "a target that is not said to be one or another",
      .adding("north,gdp,2027,target,level,sync,,,,,,,,,,main,,,"), exits: 65,
      says: ["\(Breakage.statements):14:40: V09: sync without a reference"], count: 1),
    Fault(
      "N27", "an index whose base no source says",
      running: "chart line gdp north south --measure index --base 2019 --output a.png", exits: 64,
      says: ["no source says gdp of north and south for that"], count: 1),
    Fault(
      "N28", "shares of one whole that are more than all",
      .appending(
        "a,\u{7532},A,,,growth,yi_yuan,up,current,constant,false,gdp,,,,,\nb,\u{4E59},B,,,growth,yi_yuan,up,current,constant,false,gdp,,,,,\n",
        to: "Data/indicators.csv"), .adding("north,a,2024,actual,share,eq,60,,percent,,,,,,,main,,,"),
      .adding("north,b,2024,actual,share,eq,50.5,,percent,,,,,,,main,,,"), exits: 0,
      says: [
        "\(Breakage.statements):14:1: warning: N28: shares add up to 110.5 %, 10.5 points too many: north/a/2024/share + north/b/2024/share"
      ], count: 1),
    Fault(
      "N29", "parts at constant prices that are more than their whole",
      .replacing(
        "up,current,constant,false,,true,\u{751F}", with: "up,constant,constant,false,,true,\u{751F}",
        in: "Data/indicators.csv"), .adding("province,gdp,2024,\(level),2000\(end)"), exits: 0),
    Fault(
      "N28", "parts that are more than their whole", .adding("province,gdp,2024,\(level),2000\(end)"), exits: 0,
      says: [
        "\(Breakage.statements):14:1: warning: N28: province/gdp/2024/level is 2000 100 million yuan, but its parts add up to 2356.4, 356.4 more: north/gdp/2024/level + south/gdp/2024/level"
      ], count: 1),
    Fault(
      "N30", "halves and what is nearly nothing", .adding("north,gdp,2020,\(level),1000\(end)"),
      .adding("north,gdp,2021,\(level),1002.5\(end)"), .adding("north,gdp,2022,\(level),1204\(end)"),
      .adding("south,gdp,2021,\(level),1000\(end)"), .adding("south,gdp,2022,\(level),997.5\(end)"),
      running: "growth gdp north south --format csv", exits: 0,
      prints: [
        "North,2021,1002.5,100 million yuan,,,0.3,current,", "North,2023,1203.5,100 million yuan,,,0.0,current,",
        "South,2022,997.5,100 million yuan,,,-0.3,current,",
      ]),
    Fault(
      "N31", "a new document that says an old figure otherwise",
      .appending("5,north,gdp,2024,\(level),1290.1,,yi_yuan,,,,,,,main,,,\n", to: "Data/statements/north-2026.csv"),
      running: "diff 2025-12-31 --format csv", exits: 0, prints: ["revised,north/gdp/2024/level,1287.4,1290.1,"]),
    Fault(
      "N31", "the same in the check",
      .appending("5,north,gdp,2024,\(level),1290.1,,yi_yuan,,,,,,,main,,,\n", to: "Data/statements/north-2026.csv"),
      exits: 0,
      says: [
        "Data/statements/north-2026.csv:11:1: note: N31: north/gdp/2024/level is 1290.1 100 million yuan (north-2026, line 5, 2026-02-17); revised is 1287.4\u{4EBF}\u{5143}"
      ], count: 1),
    Fault(
      "V06", "a whole that is not there",
      .replacing("constant,false,,true", with: "constant,false,gpd,true", in: "Data/indicators.csv"), exits: 65,
      says: ["Data/indicators.csv:2:87: V06: whole \"gpd\" is not in the table indicators (did you mean gdp?)"],
      count: 1),
    Fault(
      "V14", "an indicator that is a part of itself",
      .replacing("constant,false,,true", with: "constant,false,gdp,true", in: "Data/indicators.csv"), exits: 65,
      says: ["Data/indicators.csv:2:1: V14: gdp is a part of itself (correct whole)"], count: 1),
    Fault(
      "V05", "yes for true", .replacing("constant,false,,true", with: "constant,false,,yes", in: "Data/indicators.csv"),
      exits: 65, says: ["Data/indicators.csv:2:88: V05: adds_up \"yes\" is not allowed (one of true or false)"],
      count: 1),
    Fault(
      "V08", "a range of one number", .statement(comparator: "range", value: "5", high: "5.0"), exits: 65,
      says: [
        "\(Breakage.statements):3:39: V08: both ends of the range are the same (a plain figure: write eq and leave"
      ], count: 1),
    Fault(
      "V08", "a range that ends below its start", .statement(comparator: "range", value: "5", high: "4"), exits: 65,
      says: ["\(Breakage.statements):3:39: V08: the range ends below its start (value is the lower end)"], count: 1),
    Fault(
      "V14", "a base that is not before the target",
      .replacing(
        "13,north,unemployment,2025,target,share,le,5.5,,percent,,,",
        with: "13,north,unemployment,2025,target,share,le,5.5,,percent,,2025,", in: Breakage.statements), exits: 65,
      says: [
        "\(Breakage.statements):12:58: V14: the base 2025 is not a year before 2025 (name one year, or leave it empty"
      ], count: 1),
    Fault(
      "V14", "a base beside an actual figure", .statement(base: "2020"), exits: 65,
      says: [
        "\(Breakage.statements):3:51: V14: a base beside an actual figure (only a target has one; leave it empty)"
      ], count: 1),
  ]
}
