import Drawing
import Indicators
import Testing

@testable import Briefings

/// Which charts a topic has: what can be compared comes before targets without results.
struct TopicFiguresTests {
  private static let indicators = """
    id,name_zh,name_en,unit,better
    beds,医院床位,Hospital beds,bed,up
    wards,病房,Wards,bed,up
    jobless,失业率,Unemployment rate,pct,down
    schooling,入学率,Enrolment,pct,up
    cover,参保率,Insured,pct,up

    """

  /// A briefing about the north with the south beside it.
  private func document(_ statements: String) throws -> Document {
    let catalog = try ForeignPackage(statements, indicators: Self.indicators).catalog
    var specification = try #require(BriefingSpecification.standard(for: catalog))
    specification.regions = try ["north", "south"].map { try #require(catalog.region(id: $0)) }
    return BriefingComposer.composition(of: specification, catalog: catalog, language: .english).document
  }

  /// The ids of the figures in the section of the only topic.
  private func figures(_ statements: String) throws -> [String] {
    let blocks = try document(statements).sections.first { $0.id == "topic-main" }?.blocks ?? []
    return blocks.flatMap(\.leaves).compactMap { block in
      if case .figure(let figure) = block { figure.id } else { nil }
    }
  }

  /// Targets of a year that is not over, which are always there to be shown.
  private static let targets = """
    north,beds,2025,target,level,ge,100,,bed,
    north,wards,2025,target,level,ge,10,,bed,
    north,cover,2025,target,share,ge,90,,pct,

    """

  @Test func twoYearsOfTwoThingsComeBeforeTargets() throws {
    let ids = try figures(
      Self.targets + """
        north,beds,2022,actual,level,eq,80,,bed,
        north,beds,2024,actual,level,eq,90,,bed,
        north,wards,2023,actual,level,eq,8,,bed,
        north,wards,2024,actual,level,eq,9,,bed,
        """)
    #expect(ids.count == 1)
    #expect(ids.first?.hasPrefix("figure-dumbbell-north-2") == true, "\(ids)")
  }

  @Test func ratesOfOneYearComeFirst() throws {
    let ids = try figures(
      Self.targets + """
        north,beds,2023,actual,growth,eq,5,,pct,
        north,beds,2024,actual,growth,eq,6,,pct,
        north,wards,2024,actual,growth,eq,-2,,pct,
        south,beds,2024,actual,growth,eq,3,,pct,
        """)
    #expect(ids.count == 1)
    #expect(ids.first?.hasPrefix("figure-bars") == true && ids.first?.hasSuffix("growth-2024") == true, "\(ids)")
  }

  @Test func sharesOfOneYearComeBeforeTargets() throws {
    let ids = try figures(
      Self.targets + """
        north,cover,2024,actual,share,eq,88,,pct,
        north,schooling,2024,actual,share,ge,95,,pct,
        south,cover,2024,actual,share,eq,80,,pct,
        """)
    #expect(ids.count == 1)
    #expect(ids.first?.hasSuffix("share-2024") == true, "\(ids)")
  }

  @Test func sameThingsInTwoRegionsComeBeforeTargets() throws {
    let ids = try figures(
      Self.targets + """
        north,beds,2024,actual,level,eq,90,,bed,
        north,wards,2024,actual,level,eq,9,,bed,
        south,beds,2024,actual,level,eq,70,,bed,
        south,wards,2024,actual,level,eq,12,,bed,
        """)
    #expect(ids == ["figure-dumbbell-north-south-2024-"])
  }

  @Test func targetsStandWhereNothingElseDoes() throws {
    let ids = try figures(Self.targets + "north,beds,2024,actual,level,eq,90,,bed,")
    #expect(ids.count == 1)
    #expect(ids.first?.hasPrefix("figure-attainment-2025-north") == true, "\(ids)")
  }

  /// Two figures are no comparison: one rate in two years, or one share of two regions.
  @Test func twoFiguresAreTooFew() throws {
    let ids = try figures(
      """
      north,beds,2024,actual,growth,eq,6,,pct,
      south,beds,2024,actual,growth,eq,3,,pct,
      north,cover,2023,actual,share,eq,88,,pct,
      south,cover,2023,actual,share,eq,80,,pct,
      """)
    #expect(ids == [])
  }
}
