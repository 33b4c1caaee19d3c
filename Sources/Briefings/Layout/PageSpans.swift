/// On which pages each destination lies: one page, or for a section its first to its last.
struct PageSpans: Sendable {
  /// Pages count from 1.
  let ranges: [String: ClosedRange<Int>]

  init(pages: [SetPage], cuts: [PageBreaking.Page], stripSections: [Int], document: Document) {
    var ranges: [String: ClosedRange<Int>] = [:]
    for (index, page) in pages.enumerated() {
      for name in page.frames.flatMap(\.destinations) where ranges[name] == nil {
        ranges[name] = (index + 1)...(index + 1)
      }
    }
    var lastPages = Array(repeating: 0, count: document.sections.count)
    for (index, cut) in cuts.enumerated() {
      for strip in cut.strips { lastPages[stripSections[strip]] = index + 1 }
    }
    for (index, section) in document.sections.enumerated() {
      guard let first = ranges[section.id]?.lowerBound else { continue }
      // A section reaches to the end of the lower ones after it.
      let parts = document.sections[(index + 1)...].prefix { $0.level > section.level }.count
      let last = lastPages[index...index + parts].max() ?? first
      ranges[section.id] = first...max(first, last)
    }
    self.ranges = ranges
  }
}
