import Testing

@testable import Briefings

@Suite struct RankingExcerptTests {
  @Test func showsAllWhereThereIsRoom() {
    #expect(RankingExcerpt(of: 11, subject: 3, limit: 24).pieces == [.members(0..<11)])
    #expect(RankingExcerpt(of: 100, subject: 3, limit: nil).pieces == [.members(0..<100)])
    #expect(RankingExcerpt(of: 0, subject: nil, limit: 8).pieces == [])
  }

  @Test func keepsTheFrontTheNeighboursAndTheLast() {
    #expect(
      RankingExcerpt(of: 100, subject: 59, limit: 12).pieces == [
        .members(0..<4), .omission(4..<57), .members(57..<62), .omission(62..<99), .members(99..<100),
      ])
    #expect(
      RankingExcerpt(of: 100, subject: nil, limit: 12).pieces == [
        .members(0..<10), .omission(10..<99), .members(99..<100),
      ])
    #expect(
      RankingExcerpt(of: 100, subject: 1, limit: 12).pieces == [
        .members(0..<10), .omission(10..<99), .members(99..<100),
      ])
  }

  /// The word that one is left out would take as much room as the one itself.
  @Test func neverLeavesOutOneAlone() {
    #expect(
      RankingExcerpt(of: 30, subject: 27, limit: 12).pieces == [
        .members(0..<6), .omission(6..<25), .members(25..<30),
      ])
  }

  /// Every place is told once, the subject is always shown, and the limit is kept.
  @Test(arguments: [9, 25, 40, 117, 2000], [8, 12, 24])
  func coversEveryPlaceOnce(_ count: Int, _ limit: Int) {
    for subject in stride(from: 0, to: count, by: max(1, count / 40)) {
      let pieces = RankingExcerpt(of: count, subject: subject, limit: limit).pieces
      var next = 0
      var rows = 0
      var isShown = false
      for piece in pieces {
        switch piece {
        case .members(let places):
          #expect(places.lowerBound == next)
          next = places.upperBound
          rows += places.count
          isShown = isShown || places.contains(subject)
        case .omission(let places):
          #expect(places.lowerBound == next)
          #expect(places.count > 1)
          next = places.upperBound
          rows += 1
        }
      }
      #expect(next == count)
      #expect(rows <= limit)
      #expect(isShown)
    }
  }
}
