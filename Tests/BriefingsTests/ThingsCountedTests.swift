import Analysis
import Drawing
import Indicators
import Testing

@testable import Briefings

/// How English says how many things there are: by the name of the indicator, its unit and the number.
struct ThingsCountedTests {
  private static let units = """
    id,symbol_zh,symbol_en,dimension,factor
    ge,个,,count,1
    km,公里,km,m,1000
    ren,人,people,persons,1
    thousand,千人,thousand people,persons,1000
    yuan,元,yuan,yuan,1
    head,头,head,head,1
    pct,%,%,percent,1

    """

  /// What is said of an indicator of that name, and of that short name, in that unit.
  private func said(_ name: String, _ short: String, _ comparator: String, _ number: String, _ unit: String) throws
    -> String?
  {
    let catalog = try ForeignPackage(
      "north,a,2024,actual,level,\(comparator),\(number),,\(unit),",
      indicators: "id,name_zh,name_en,short_zh,short_en,unit\na,甲,\(name),甲,\(short),\(unit)\n", units: Self.units
    ).catalog
    let key = SeriesKey(region: try #require(catalog.region(id: "north")), indicator: IndicatorCode(0))
    let quantity = try #require(catalog.series(key).first.flatMap { catalog.quantity(of: $0) })
    #expect(Wording(.chinese, catalog: catalog).thingsCounted(key.indicator, quantity, in: key.region) == nil)
    return Wording(.english, catalog: catalog).thingsCounted(key.indicator, quantity, in: key.region, when: " in 2024")
  }

  @Test(arguments: [
    ("Rural roads built", "New rural roads", "eq 615 km", "In North, 615 km of rural roads were built in 2024"),
    ("Villages upgraded", "Upgraded villages", "eq 284 ge", "In North, 284 villages were upgraded in 2024"),
    ("Farmland retained", "Retained farmland", "ge 12 km", "In North, at least 12 km of farmland was retained in 2024"),
    (
      "Livelihood grants paid", "Grants", "gt 500 yuan",
      "In North, more than 500 yuan of livelihood grants were paid in 2024"
    ),
    ("Farmers trained", "Farmers trained", "eq 1200 ren", "In North, 1,200 farmers were trained in 2024"),
    (
      "Pigs slaughtered in the year", "Pigs slaughtered", "eq 300 head",
      "In North, 300 head of pigs were slaughtered in 2024"
    ),
    (
      "Projects above 5 km attracted", "Large projects", "eq 12 ge",
      "In North, 12 projects above 5 km were attracted in 2024"
    ),
    ("New jobs in towns", "New urban jobs", "eq 46610 ren", "There were 46,610 new urban jobs in North in 2024"),
    ("New jobs in towns", "New urban jobs", "eq 46.61 thousand", "There were 46,610 new urban jobs in North in 2024"),
    (
      "People out of poverty", "People out of poverty", "near 80000 ren",
      "There were nearly 80,000 people out of poverty in North in 2024"
    ),
    (
      "Air indicators at grade two", "Air indicators at grade two", "eq 6 ge",
      "There were 6 air indicators at grade two in North in 2024"
    ),
  ])
  func thingsAreCounted(_ name: String, _ short: String, _ said: String, _ expected: String) throws {
    let parts = said.split(separator: " ").map(String.init)
    #expect(try self.said(name, short, parts[0], parts[1], parts[2]) == expected)
  }

  /// Sums, rates and qualities come to a number or stand at it; so do one and none.
  @Test(arguments: [
    ("Retail sales", "Retail sales", "eq 300 yuan"), ("Population", "Population", "eq 3000 ren"),
    ("Talent recruited", "Recruited talent", "eq 40 ren"), ("Area afforested", "Afforested area", "eq 40 km"),
    ("Value of contracts signed", "Contract value", "eq 40 yuan"), ("Homes heated", "Heated homes", "eq 40 pct"),
    ("Villages upgraded", "Upgraded villages", "eq 1 ge"), ("Villages upgraded", "Upgraded villages", "eq 0 ge"),
    ("Progress", "Progress", "eq 12 ge"), ("Grain and seed", "Grain seed", "eq 12 km"),
    ("Capital actually used", "Used capital", "eq 12 yuan"),
  ])
  func sumsAreNot(_ name: String, _ short: String, _ said: String) throws {
    let parts = said.split(separator: " ").map(String.init)
    #expect(try self.said(name, short, parts[0], parts[1], parts[2]) == nil)
  }
}
