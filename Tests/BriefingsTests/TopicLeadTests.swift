import Drawing
import Indicators
import Testing

@testable import Briefings

/// The sentence under the title of a topic: what can be held against something, in both languages.
struct TopicLeadTests {
  private static let indicators = """
    id,name_zh,name_en,short_zh,short_en,unit,better
    roads,建设公路,Roads built,建设公路,New roads,bed,up
    beds,医院床位,Hospital beds,,,bed,up
    wards,病房使用面积,Ward space,,,bed,up
    cover,参保率,Insured,,,pct,up
    sales,零售额,Sales,,,bed,up
    green,绿电占比,Share of green power,,,pct,up
    jobs,新增就业,New jobs,,,person,up

    """

  private func lead(_ statements: String, _ language: Language) throws -> String {
    let catalog = try ForeignPackage(
      statements, indicators: Self.indicators, units: ForeignPackage.units + "person,人,people,people,1\n"
    ).catalog
    var specification = try #require(BriefingSpecification.standard(for: catalog))
    specification.regions = try ["north", "south"].map { try #require(catalog.region(id: $0)) }
    let document = BriefingComposer.composition(of: specification, catalog: catalog, language: language).document
    let section = try #require(document.sections.first { $0.id == "topic-main" })
    return section.lead.plain(ReferenceBook(document))
  }

  private func expect(_ statements: String, _ zh: String, _ en: String) throws {
    #expect(try lead(statements, .chinese) == zh)
    #expect(try lead(statements, .english) == en)
  }

  @Test func whatWasSetForTheSameYearComesFirst() throws {
    try expect(
      """
      north,beds,2023,actual,level,eq,38,,bed,
      north,beds,2024,actual,level,eq,41,,bed,
      north,beds,2024,target,level,eq,40,,bed,
      """,
      "2024年北医院床位41张，比目标40张多1张（高2.5%），比上年增加3张。",
      "There were 41 hospital beds in North in 2024, 1 bed (2.5%) above the target of 40 beds and up from 38 beds in 2023."
    )
  }

  /// Its own past comes before the partner: "南为98%，比2021年提高9.4个百分点" would speak of the partner’s past.
  @Test func thePartnerIsNamedWithItsFigure() throws {
    try expect(
      """
      north,cover,2021,actual,share,eq,83.5,,pct,
      north,cover,2024,actual,share,eq,92.9,,pct,
      south,cover,2024,actual,share,eq,98,,pct,
      north,sales,2024,actual,growth,eq,55,,pct,
      south,sales,2024,actual,growth,eq,-3,,pct,
      """,
      "2024年北参保率92.9%，比2021年提高9.4个百分点，南为98%；零售额增长55%，南下降3%。",
      "North’s insured stood at 92.9% in 2024, up from 83.5% in 2021, against 98% in South; sales grew by 55%, while South’s fell by 3%."
    )
  }

  /// A target leaves the partner out; a stated growth leaves the past out, and follows the partner in English.
  @Test func neitherTooMuchNorTwice() throws {
    try expect(
      """
      north,cover,2023,actual,share,eq,90,,pct,
      north,cover,2024,actual,share,eq,92,,pct,
      north,cover,2024,target,share,ge,95,,pct,
      south,cover,2024,actual,share,eq,98,,pct,
      """, "2024年北参保率92%，比目标（95%以上）低3个百分点，比上年提高2个百分点。",
      "North’s insured stood at 92% in 2024, 3 percentage points below the target of at least 95% and up from 90% in 2023."
    )
    try expect(
      """
      north,wards,2023,actual,level,eq,8,,bed,
      north,wards,2024,actual,level,eq,9,,bed,
      north,wards,2024,actual,growth,eq,5.4,,pct,
      south,wards,2024,actual,level,eq,7,,bed,
      """, "2024年北病房使用面积9张，增长5.4%，南为7张。",
      "North’s ward space came to 9 beds in 2024, against 7 beds in South, and grew by 5.4%.")
  }

  @Test func likeRatesShareTheirVerb() throws {
    try expect(
      """
      north,sales,2024,actual,growth,eq,55,,pct,
      south,sales,2024,actual,growth,eq,56.4,,pct,
      """, "2024年北零售额增长55%，南增长56.4%。", "North’s sales grew by 55% in 2024, South’s by 56.4%.")
  }

  /// A target for later is no comparison where there is another, and better than none.
  @Test func aLaterTargetStandsWhereNothingElseDoes() throws {
    let later = "north,beds,2026,target,level,ge,45,,bed,\n"
    try expect(
      later + "north,beds,2024,actual,level,eq,41,,bed,", "2024年北医院床位41张，2026年目标为45张以上。",
      "There were 41 hospital beds in North in 2024, and the target for 2026 is at least 45 beds.")
    try expect(
      later + "north,beds,2024,actual,level,eq,41,,bed,\nnorth,beds,2023,actual,level,eq,41,,bed,",
      "2024年北医院床位41张，与上年持平。", "There were 41 hospital beds in North in 2024, the same as in 2023.")
  }

  /// A figure with nothing beside it stands alone, and only where there is no other.
  @Test func whatHasNothingBesideItSaysSo() throws {
    try expect(
      """
      north,beds,2023,actual,level,ge,100,,bed,
      north,wards,2022,actual,level,eq,9,,bed,
      """, "2022年北病房使用面积9张；所收来源没有可与之相比的数据。",
      "North’s ward space came to 9 beds in 2022; the sources hold nothing to compare this with.")
    try expect(
      """
      north,beds,2024,actual,level,eq,100,,bed,
      north,wards,2023,actual,level,eq,9,,bed,
      south,wards,2023,actual,level,eq,12,,bed,
      """, "2023年北病房使用面积9张，南为12张。", "North’s ward space came to 9 beds in 2023, against 12 beds in South.")
  }

  /// What is more than three years older than the newest figure comes behind what is newer, and a bound behind a number.
  @Test func theNewerAndTheSurerComeFirst() throws {
    let old = "north,wards,2019,actual,level,eq,9,,bed,\nsouth,wards,2019,actual,level,eq,12,,bed,\n"
    let bound = "north,cover,2024,actual,share,ge,80,,pct,\nsouth,cover,2024,actual,share,eq,75,,pct,\n"
    let new = "north,sales,2024,actual,growth,eq,5,,pct,"
    #expect(try lead(old + bound + new, .chinese) == "2024年北零售额增长5%；参保率在80%以上，南为75%。")
  }

  /// A share of something has its article where nobody owns it.
  @Test func aShareHasItsArticle() throws {
    try expect(
      """
      north,sales,2024,actual,growth,eq,5,,pct,
      north,green,2023,actual,share,eq,40,,pct,
      north,green,2024,actual,share,eq,42,,pct,
      """, "2024年北零售额增长5%；绿电占比42%，比上年提高2个百分点。",
      "North’s sales grew by 5% in 2024; the share of green power stood at 42%, up from 40% in 2023.")
  }

  /// Jobs are counted in people, and are none.
  @Test func aUnitThatCountsByAnotherNameIsNotRepeated() throws {
    try expect(
      "north,jobs,2024,actual,level,eq,46610,,person,\nnorth,jobs,2026,target,level,ge,39000,,person,",
      "2024年北新增就业46610人，2026年目标为39000人以上。",
      "There were 46,610 new jobs in North in 2024, and the target for 2026 is at least 39,000.")
  }

  /// Figures on both sides of a break, or of another definition, are not held against each other.
  @Test func unlikeFiguresAreNotHeldAgainstEachOther() throws {
    try expect(
      """
      north,wards,2023,actual,level,eq,8,,bed,
      north,wards,2024,actual,level,eq,9,,bed,B
      south,wards,2024,actual,level,eq,7,,bed,D
      """, "2024年北病房使用面积9张；所收来源没有可与之相比的数据。",
      "North’s ward space came to 9 beds in 2024; the sources hold nothing to compare this with.")
  }

  /// "Roads built" were built; beds are no length, so that this unit measures what was built.
  @Test func whatWasDoneIsToldAsDone() throws {
    try expect(
      """
      north,roads,2023,actual,level,eq,600,,bed,
      north,roads,2024,actual,level,eq,580,,bed,
      """, "2024年北建设公路580张，比上年减少20张。",
      "In North, 580 beds of roads were built in 2024, down from 600 beds in 2023.")
  }
}
