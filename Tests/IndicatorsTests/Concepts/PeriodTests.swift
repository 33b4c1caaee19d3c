import Indicators
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2024", Period.year(2024)), ("2021-2025", .span(2021, 2025)), ("2024-Q1", .quarter(year: 2024, quarter: 1)),
    ("2024-Q4", .quarter(year: 2024, quarter: 4)), ("2024-Q1/Q2", .quarters(year: 2024, through: 2)),
    ("2024-Q1/Q4", .quarters(year: 2024, through: 4)), ("2024-01", .month(year: 2024, month: 1)),
    ("2024-12", .month(year: 2024, month: 12)), ("1000", .year(1000)), ("2999", .year(2999)),
  ])
  func readsAndWrites(_ text: String, _ period: Period) {
    #expect(Period(text) == period)
    #expect(period.description == text)
  }

  @Test(arguments: [
    "", "24", "202", "20245", "2024-", "2024-13", "2024-00", "2024-1", "2024Q5", "2024-Q0", "2024-Q5", "2024-Q",
    "2024-q1",
    "2024-Q2/Q3", "2024-Q1/Q1", "2024-Q1/Q5", "2024-Q1/3", "2024-Q1/Q", "2024-Q1/Q33", "2025-2021", "2021-2021",
    "2021/2025",
    "2024年", "0999", "3000", "2024-02-30", " 2024", "2024 ", "-2024", "２０２４", "2021-20255", "2024-Q12",
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func readsASlice() {
    let bytes = Array("xx2024-Q1/Q3,".utf8)
    #expect(Period(parsing: bytes[2..<12]) == .quarters(year: 2024, through: 3))
  }

  @Test func orderIsByEndThenKind() {
    let ordered: [Period] = [
      .year(2023), .month(year: 2024, month: 2), .quarter(year: 2024, quarter: 1), .month(year: 2024, month: 3),
      .quarter(year: 2024, quarter: 2), .quarters(year: 2024, through: 2), .quarters(year: 2024, through: 3),
      .year(2024), .span(2020, 2024), .span(2021, 2024), .quarter(year: 2024, quarter: 4),
      .quarters(year: 2024, through: 4), .month(year: 2024, month: 12), .year(2025),
    ]
    #expect(ordered.shuffled().sorted() == ordered)
  }

  @Test func sameePartOfTheYear() {
    #expect(Period.year(2024).years(since: .year(2020)) == 4)
    #expect(Period.quarter(year: 2024, quarter: 2).years(since: .quarter(year: 2023, quarter: 2)) == 1)
    #expect(Period.quarter(year: 2024, quarter: 2).years(since: .quarter(year: 2023, quarter: 1)) == nil)
    #expect(Period.quarters(year: 2024, through: 3).years(since: .quarter(year: 2023, quarter: 3)) == nil)
    #expect(Period.year(2024).years(since: .quarters(year: 2023, through: 4)) == nil)
    #expect(Period.span(2021, 2025).years(since: .span(2016, 2020)) == 5)
    #expect(Period.span(2021, 2025).years(since: .span(2017, 2020)) == nil)
    #expect(Period.month(year: 2023, month: 5).years(since: .month(year: 2024, month: 5)) == -1)
    for period: Period in [
      .year(2024), .span(2021, 2025), .month(year: 2024, month: 6), .quarters(year: 2024, through: 2),
    ] {
      #expect(period.adding(years: -3).adding(years: 3) == period)
      #expect(period.adding(years: 0) == period)
    }
  }

  @Test func endsAndPlaces() {
    #expect(Period.span(2021, 2025).startYear == 2021)
    #expect(Period.span(2021, 2025).endYear == 2025)
    #expect(Period.quarter(year: 2024, quarter: 3).startYear == 2024)
    #expect(Period.span(2021, 2025).time == 2023)
    #expect(Period.quarter(year: 2024, quarter: 3).time == 2024.5)
    #expect(Period.year(2024).step == 1)
  }

  @Test func aTableHoldsEveryKind() throws {
    var table = StatementTable()
    let periods: [Period] = [
      .year(2999), .span(1000, 2999), .quarter(year: 2024, quarter: 4), .quarters(year: 2024, through: 4),
      .month(year: 1000, month: 12),
    ]
    for period in periods { table.append(.sample(period: period)) }
    #expect((0..<table.count).map { table[$0].period } == periods)
  }
}
