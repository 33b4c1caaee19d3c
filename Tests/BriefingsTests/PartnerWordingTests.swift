import Analysis
import Drawing
import Indicators
import Testing

@testable import Briefings

/// What is said of the figure that a target names, and of price bases that differ.
@Suite struct PartnerWordingTests {
  private static let indicators = """
    id,name_zh,name_en,unit,better,level_prices,growth_prices
    output,产出,Output,bed,up,current,constant
    income,收入,Income,bed,up,current,current

    """

  private static let growth = """
    north,output,2024,actual,growth,eq,5.2,,pct,
    north,income,2024,actual,growth,eq,6.8,,pct,
    """

  private func verdict(_ target: String) throws -> (zh: String, en: String) {
    let catalog = try ForeignPackage(Self.growth + "\n" + target, indicators: Self.indicators).catalog
    let north = try #require(catalog.region(id: "north"))
    let verdict = try #require(Verdicts(catalog, region: north).headlines.first)
    return (
      Wording(.chinese, catalog: catalog).verdict(verdict), Wording(.english, catalog: catalog).verdict(verdict)
    )
  }

  @Test(arguments: [
    // Nominal income against real output: both numbers and the reason, and no verdict.
    (
      "north,income,2024,target,growth,sync,,,,;output,", "不可评（价格口径不同；实际为现价，所比5.2%为可比价）",
      "not assessable (price basis differs; actual at current prices, against 5.2% at constant prices)"
    ),
    (
      "north,income,2024,target,growth,sync,,,,;output,constant", "不可评（价格口径不同；实际为现价，所比5.2%为可比价）",
      "not assessable (price basis differs; actual at current prices, against 5.2% at constant prices)"
    ),
    (
      "north,output,2024,target,growth,above,,,,;output@nation,", "不可评（所比指标无数据）",
      "not assessable (no figure for the indicator it refers to)"
    ),
    // The tolerance of a target that names one is printed with it.
    (
      "north,output,2024,target,growth,sync,0.8,,pp,;output,", "达成（对照5.2%；容差0.8个百分点）",
      "met (against 5.2%; within 0.8 percentage points)"
    ),
    (
      "north,output,2024,target,growth,ge,4,,pct,;,current", "不可评（价格口径不同；目标为现价，实际为可比价）",
      "not assessable (price basis differs; target at current prices, actual at constant prices)"
    ),
    ("north,output,2024,target,growth,ge,4,,pct,", "达成", "met"),
  ])
  func remarks(target: String, zh: String, en: String) throws {
    let said = try verdict(target)
    #expect(said.zh == zh)
    #expect(said.en == en)
  }
}
