import Drawing
import Foundation
import Indicators
import Testing

@testable import Briefings

/// What the sections of gaps and sources say of documents.
struct GapWordingTests {
  private let catalog: Catalog
  private var zh: Wording { Wording(.chinese, catalog: catalog) }
  private var en: Wording { Wording(.english, catalog: catalog) }

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data").path
    catalog = try DataPackage.load(folder: folder).catalog
  }

  private func source(_ id: String) throws -> SourceCode {
    try #require(catalog.usedSources.first { catalog[$0].id == id })
  }

  /// Of Lüliang the reports of 2021, 2023, 2025 and 2026 are there, of Jinzhong that of 2025.
  @Test func reportsThatAreNotReadAreNamed() throws {
    let regions = try ["luliang", "jinzhong"].map { try #require(catalog.region(id: $0)) }
    #expect(catalog.yearsWithoutReport(of: regions[0], besides: regions) == [2022, 2024])
    #expect(catalog.yearsWithoutReport(of: regions[1], besides: regions) == [2021, 2022, 2023, 2024, 2026])
    #expect(catalog.yearsWithoutReport(of: regions[1], besides: [regions[1]]) == [])
    let shanxi = try #require(catalog.region(id: "shanxi"))
    #expect(catalog.yearsWithoutReport(of: shanxi, besides: regions) == [])
    #expect(zh.reportsNotRead(regions[0], [2022, 2024]) == "未收录吕梁市2022年、2024年政府工作报告的官方文本。")
    #expect(
      en.reportsNotRead(regions[0], [2022, 2024])
        == "No official text of the work reports of Lüliang of 2022 and 2024 is in the package."
    )
    #expect(
      en.reportsNotRead(regions[0], [2022])
        == "No official text of the work report of Lüliang of 2022 is in the package.")
  }

  /// A document is named as notes cite it, unless its title says that already; days stand once.
  @Test func documentsAreNamedAsTheyAreCited() throws {
    #expect(zh.nameWithCitation(try source("koudaibk-xinzhou-2021")) == "忻州市　转载：koudaibk.com")
    #expect(en.nameWithCitation(try source("oracleblog-xinzhou-2022")) == "Xinzhou · copy at zhwiki.oracleblog.org")
    #expect(zh.nameWithCitation(try source("luliang-2021")) == "吕梁市2021年政府工作报告（摘要）")
    #expect(zh.dated(try source("lvliang-gov-key-figures-2022")) == "吕梁市政府网2023年6月")
    #expect(zh.dated(try source("luliang-2023")) == "吕梁市2023年政府工作报告")
    #expect(zh.dated(try source("jinzhong-2025")) == "晋中市2025年政府工作报告，2025年2月26日")
    #expect(en.dated(try source("jinzhong-2025")) == "Jinzhong work report 2025, 26 February 2025")
  }

  /// Words of the other language are called so; a number with a sign is in none.
  @Test func printedFormsOfTheOtherLanguage() {
    #expect(en.isForeign("200人以上") && !zh.isForeign("200人以上"))
    #expect(zh.isForeign("more than 200") && !en.isForeign("more than 200"))
    #expect(!zh.isForeign("57%") && !en.isForeign("57%"))
  }
}
