import Briefings
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
    do {
      return .success(
        try BriefingSpecification.read(InputFile(name: "b.yaml", bytes: Array(text.utf8)), name: "b", catalog: catalog))
    } catch {
      return .failure(error)
    }
  }

  private func problems(_ text: String) -> [SpecificationProblem.Kind] {
    if case .failure(let failure) = read(text) { return failure.problems.map(\.kind) }
    return []
  }

  @Test func threeLinesAreEnough() throws {
    let specification = try read("title: 简报\nregions: [吕梁市, jinzhong]\nyears: 2015-2026\n").get()
    #expect(specification.regions.map { catalog[$0].id } == ["luliang", "jinzhong"])
    #expect(specification.years == 2015...2026)
    #expect(specification.title == Bilingual(zh: "简报", en: "简报"))
    #expect(specification.parts == BriefingSpecification.Part.allCases)
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
    #expect(found.contains(.unknownName(key: "parts", text: "tragets", candidates: ["targets"])))
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
}
