import Analysis
import Briefings
import Drawing
import Foundation
import Indicators
import Testing

@Suite struct SpecificationTests {
  let catalog: Catalog

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data").path
    catalog = try DataPackage.load(folder: root).catalog
  }

  private func read(_ text: String) -> Result<BriefingSpecification, SpecificationFailure> {
    series(text).map { $0.editions[0] }
  }

  private func series(_ text: String) -> Result<BriefingSeries, SpecificationFailure> {
    do {
      return .success(
        try BriefingSeries.read(InputFile(name: "b.yaml", bytes: Array(text.utf8)), name: "b", catalog: catalog))
    } catch {
      return .failure(error)
    }
  }

  private func problems(_ text: String) -> [SpecificationProblem.Kind] {
    if case .failure(let failure) = series(text) { return failure.problems.map(\.kind) }
    return []
  }

  @Test func threeLinesAreEnough() throws {
    let specification = try read("title: 简报\nregions: [吕梁市, jinzhong]\nyears: 2015-2026\n").get()
    #expect(specification.regions.map { catalog[$0].id } == ["luliang", "jinzhong"])
    #expect(specification.years == 2015...2026)
    #expect(specification.title == Bilingual(zh: "简报", en: "简报"))
    #expect(specification.parts.map(\.part) == BriefingSpecification.Part.allCases)
  }

  /// Editors on other systems put a byte order mark before the first key.
  @Test func acceptsAByteOrderMark() throws {
    #expect(try read("\u{FEFF}" + "regions: [luliang]\nyears: 2015-2024\n").get().years == 2015...2024)
  }

  @Test func everyProblemIsNamedAtOnce() {
    let found = problems("titel: x\nregions: [luliang, nowhere]\nyears: 2026-2015\nparts: [glance, tragets]\n")
    #expect(found.count == 4)
    #expect(found.contains(.unknownKey("titel", candidates: ["title"])))
    #expect(found.contains(.badYears("2026-2015")))
    #expect(
      found.contains(
        .notOneOf(
          key: "parts", text: "tragets", allowed: BriefingSpecification.Part.allCases.map(\.rawValue),
          candidates: ["targets"])))
  }

  @Test func refusesAnchorsDuplicatesAndSyntax() {
    for text in ["title: &a x\n", "regions: [*a]\n", "title: !!str x\n", "- &a\n", "<<: *a\n"] {
      #expect(problems(text) == [.anchorOrTag], "\(text)")
    }
    #expect(problems("title: \"R & D *\" # & *\nregions: [luliang]\n").isEmpty)
    #expect(problems("title: R & D\nregions: [luliang]\n").isEmpty)
    #expect(
      problems("regions: [luliang]\nregions: [jinzhong]\n").contains {
        if case .duplicateKey = $0 { true } else { false }
      })
    #expect(problems("regions: [luliang\n").contains { if case .syntax = $0 { true } else { false } })
    #expect(problems("- a\n") == [.notAMapping])
  }

  @Test func refusesUnprintableTitles() {
    #expect(problems("title: \"a\\e[1m\"\nregions: [luliang]\n") == [.unprintable(key: "title")])
  }

  // MARK: Judging

  @Test func tolerancesAndMethodsAreChosen() throws {
    let plain = try read("regions: [luliang]\n").get().judging
    #expect(plain == Judging())
    #expect(plain.methods.map(\.name) == ["M1", "M2", "M3", "M4"])
    #expect(plain.options.stepTolerance == Rational(1, 2))
    let chosen = try read(
      "regions: [luliang]\njudging: { about: 0.1, in_step: 0.25, progress: [M3, M2] }\n"
    ).get().judging
    #expect(chosen.options.aboutTolerance == Rational(1, 10))
    #expect(chosen.options.stepTolerance == Rational(1, 4))
    #expect(chosen.methods.map(\.name) == ["M2", "M3"])
    #expect(try read("regions: [luliang]\njudging: { progress: M2 }\n").get().judging.methods.map(\.name) == ["M2"])
    #expect(try read("regions: [luliang]\njudging: { progress: [] }\n").get().judging.methods.isEmpty)
  }

  @Test func whatJudgingDoesNotKnowIsRefused() {
    #expect(
      problems("regions: [luliang]\njudging: { abot: 1 }\n") == [
        .unknownKey("judging.abot", candidates: ["about"])
      ])
    #expect(
      problems("regions: [luliang]\njudging: { about: -1, in_step: a }\n") == [
        .wrongType(key: "judging.about", expected: "a number from zero on, such as 0.5"),
        .wrongType(key: "judging.in_step", expected: "a number from zero on, such as 0.5"),
      ])
    #expect(
      problems("regions: [luliang]\njudging: { progress: [M0] }\n").contains {
        if case .notOneOf(key: "judging.progress", text: "M0", _, _) = $0 { true } else { false }
      })
    #expect(
      problems("regions: [luliang]\njudging: M2\n") == [
        .wrongType(key: "judging", expected: "about:, in_step: and progress:")
      ])
  }

  // MARK: An edition for each

  @Test func eachMakesAnEditionForEveryRegionNamed() throws {
    let series = try series(
      "title: '{region}简报（{years}）'\neach: { level: city, within: 山西省 }\nregions: [shanxi]\nyears: 2020-2024\n"
    ).get()
    #expect(series.editions.count == 11)
    #expect(series.leftOut.isEmpty)
    let first = series.editions[0]
    #expect(first.name == "b/taiyuan")
    #expect(first.regions.map { catalog[$0].id } == ["taiyuan", "shanxi"])
    #expect(first.title == Bilingual(zh: "太原市简报（2020—2024年）", en: "Taiyuan简报（2020–24）"))
  }

  @Test func eachTakesAListAndLeavesOutWhatIsNotKnown() throws {
    let series = try series("each: [jinzhong, china, jinzhong]\nyears: 2031-2032\n").get()
    #expect(series.editions.isEmpty)
    #expect(series.leftOut.map { catalog[$0].id } == ["jinzhong", "china"])
  }

  /// The subject of an edition is not compared with itself.
  @Test func eachDropsTheSubjectFromItsCompanions() throws {
    let series = try series("each: [jinzhong, luliang]\nregions: [jinzhong, luliang, shanxi]\nyears: 2020-2024\n").get()
    #expect(
      series.editions.map { $0.regions.map { catalog[$0].id } }
        == [["jinzhong", "luliang", "shanxi"], ["luliang", "jinzhong", "shanxi"]])
  }

  @Test func refusesChoicesThatNoRegionAnswersTo() {
    #expect(problems("each: { level: town }\n") == [.noRegions(key: "each")])
    #expect(
      problems("each: { levels: city }\n").contains(.unknownKey("each.levels", candidates: ["level"])))
    #expect(
      problems("each: { level: citty, within: shanxi }\n").contains(
        .notOneOf(
          key: "each.level", text: "citty", allowed: Region.Level.allCases.map(\.rawValue), candidates: ["city"])))
  }

  @Test func placesInTitlesAreNamedAndClosed() throws {
    #expect(
      problems("title: 'a {regoin}'\nregions: [luliang]\n") == [
        .unknownPlaceholder(key: "title", name: "regoin", known: ["region", "years", "year"])
      ])
    #expect(problems("title: 'a {region'\nregions: [luliang]\n") == [.unbalancedBraces(key: "title")])
    #expect(problems("title: 'a region}'\nregions: [luliang]\n") == [.unbalancedBraces(key: "title")])
    let literal = try read("title: '{{a}} {year}'\nregions: [luliang]\nyears: 2015-2024\n").get()
    #expect(literal.title == Bilingual(zh: "{a} 2024年", en: "{a} 2024"))
  }

  // MARK: Parts

  @Test func partsMayHaveTitlesYearsAndCompanionsOfTheirOwn() throws {
    let text = """
      regions: [luliang, jinzhong]
      years: 2015-2026
      languages: zh
      parts:
        - part: targets
          title: { zh: '{year}目标', en: Targets }
          years: 2025-2026
        - part: comparison
          regions: [shanxi]
        - sources
      """
    let specification = try read(text).get()
    #expect(specification.languages == [.chinese])
    #expect(specification.parts.map(\.part) == [.targets, .comparison, .sources])
    #expect(specification.parts[0].title == Bilingual(zh: "2026年目标", en: "Targets"))
    #expect(specification.parts[0].years == 2025...2026)
    #expect(specification.parts[1].partners?.map { catalog[$0].id } == ["shanxi"])
    #expect(problems("regions: [luliang]\nparts: [glance, glance]\n") == [.duplicateKey("glance")])
    #expect(
      problems("regions: [luliang]\nparts: [{ title: x }]\n") == [.missingKey("parts.part")])
  }

  @Test func aPartIsMadeWithItsOwnTitleAndYears() throws {
    let text = "regions: [luliang, jinzhong]\nyears: 2015-2026\nparts:\n  - { part: targets, title: X, years: 2021 }\n"
    let document = BriefingComposer.composition(of: try read(text).get(), catalog: catalog, language: .english).document
    let section = try #require(document.sections.last)
    #expect(section.title == "1  X")
    #expect(section.shortTitle == "X")
    let markdown = Markdown(document).text()
    #expect(markdown.contains("2021"))
    #expect(!markdown.contains("2025"))
  }

  /// Numbers follow the order of the parts, whichever of them is made last.
  @Test func sectionsAreNumberedInTheirOrder() throws {
    let text = "regions: [luliang, jinzhong]\nyears: 2015-2026\nparts: [sources, glance, method, targets]\n"
    let document = BriefingComposer.composition(of: try read(text).get(), catalog: catalog, language: .english).document
    #expect(
      document.sections.map(\.title) == ["", "Contents", "1  Sources", "At a glance", "2  Method", "3  Targets"])
    #expect(document.sections.map(\.shortTitle).suffix(2) == ["Method", "Targets"])
  }
}
