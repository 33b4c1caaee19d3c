import Testing

@testable import Indicators

struct FileProblemsTests {
  private func wrong(_ line: Int) -> Problem { Problem(file: "a.csv", line: line, column: 1, kind: .missingUnit) }
  private func odd(_ line: Int) -> Problem {
    Problem(file: "a.csv", line: line, column: 1, kind: .futurePeriod("2030"))
  }

  @Test func nothingIsWrong() {
    #expect(FileProblems().all.isEmpty && FileProblems().isEmpty && FileProblems().passes)
  }

  @Test func theFirstHundredAreKeptAndTheOthersCounted() {
    var problems = FileProblems()
    for line in 1...250 { problems.append(wrong(line)) }
    let all = problems.all
    #expect(all.count == 101)
    #expect(all[99] == wrong(100))
    #expect(all[100].kind == .further(count: 150, areWarnings: false))
    #expect(all.reduce(0) { $0 + $1.count } == 250)
    #expect(!all[100].isWarning)
  }

  @Test func noNumberOfWarningsHidesAnError() {
    var problems = FileProblems()
    for line in 1...1000 { problems.append(odd(line)) }
    #expect(problems.passes)
    problems.append(wrong(1001))
    #expect(!problems.passes)
    #expect(problems.all.contains(wrong(1001)))
    #expect(problems.all.last?.kind == .further(count: 900, areWarnings: true))
  }

  @Test func countsOfPartsAddUp() {
    var part = FileProblems()
    for line in 1...150 { part.append(wrong(line)) }
    var whole = FileProblems()
    whole += part.all
    whole += part.all
    #expect(whole.all.count == 101)
    #expect(whole.all.reduce(0) { $0 + $1.count } == 300)
  }

  @Test func whatIsSaidOfTheFileIsSaidOnce() {
    var problems = FileProblems()
    for _ in 1...3 { problems.append(Problem(file: "a.csv", kind: .emptyCodeList(column: "region"))) }
    #expect(problems.all == [Problem(file: "a.csv", kind: .emptyCodeList(column: "region"))])
  }

  /// One line of invisible characters alone: the place of each is not looked for from the beginning of the line.
  @Test(.timeLimit(.minutes(1))) func aLongLineOfInvisibleCharactersIsCounted() {
    let count = 300_000
    let bytes = Array("id\n".utf8) + Array(repeatElement([0xE2, 0x80, 0x8B], count: count).joined())
    let check = TextCheck(InputFile(name: "a.csv", bytes: bytes))
    #expect(check.passes)
    #expect(check.problems.all.first?.line == 2)
    #expect(check.problems.all.map(\.column).prefix(3) == [1, 2, 3])
    #expect(check.problems.all.reduce(0) { $0 + $1.count } == count)
  }

  @Test func rowsOfManyLinesKeepTheirPlaces() {
    var first = StatementPlaces()
    for row in 0..<1000 { first.append(line: 2 + 3 * row) }
    var second = StatementPlaces()
    for row in 0..<10 { second.append(line: 2 + row) }
    var places = StatementPlaces()
    places.append(file: "a.csv", first)
    places.append(file: "empty.csv", StatementPlaces())
    places.append(file: "b.csv", second)
    for row in [0, 1, 500, 999] { #expect(places[row] == ("a.csv", 2 + 3 * row)) }
    #expect(places[1000] == ("b.csv", 2))
    #expect(places[1009] == ("b.csv", 11))
    #expect(StatementPlaces()[0] == ("", 0))
  }
}
