import Analysis
import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Targets without results: those that cannot be out yet, and those of which the package lacks them.
///
/// The only source came out on 2025-05-01: results of 2025 cannot be known, those of 2024 may be.
struct WaitingWordingTests {
  private func target(_ year: Int) -> String { "north,beds,\(year),target,level,ge,100,,bed,\n" }

  private func verdicts(_ years: [Int]) throws -> (Wording, Wording, [Verdict]) {
    let catalog = try ForeignPackage(years.map(target).joined()).catalog
    return (Wording(.chinese, catalog: catalog), Wording(.english, catalog: catalog), Verdicts(catalog).headlines)
  }

  @Test(arguments: [
    ([2025], "尚未公布", "not yet reported"), ([2024], "结果未收录", "without results in the package"),
    ([2024, 2025], "尚未公布或未收录", "not yet reported or without results in the package"),
  ])
  func theWordDependsOnTheYear(_ years: [Int], _ chinese: String, _ english: String) throws {
    let (zh, en, verdicts) = try verdicts(years)
    #expect(verdicts.allSatisfy { $0.outcome == .notYetReported })
    #expect(zh.waiting(verdicts) == chinese && en.waiting(verdicts) == english)
    let tally = Scorecard.Tally(verdicts)
    #expect(zh.notJudged(tally) == "\(chinese)\(years.count)项" && en.notJudged(tally) == "\(years.count) \(english)")
    #expect(en.verdictWords(for: verdicts)[.notYetReported] == english)
  }

  @Test func aSingleVerdictSaysWhich() throws {
    let (zh, _, verdicts) = try verdicts([2024, 2025])
    #expect(verdicts.map { zh.verdict($0) } == ["结果未收录", "尚未公布"])
    #expect(zh.allWaiting([verdicts[0]]) == "结果未收录" && zh.allWaiting([verdicts[1]]) == "实际数尚未公布")
    #expect(zh.allWaiting([verdicts[0], verdicts[0]]) == "2项结果均未收录")
  }
}
