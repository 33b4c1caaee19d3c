import Charts
import Drawing

/// The word on everything that may have boxes in the place of signs, and is not to be published.
enum DraftMark {
  static func word(in language: Language) -> String {
    switch language {
    case .chinese: "草稿"
    case .english: "Draft"
    }
  }
}

extension Document {
  /// Says at the foot of every page that this is a draft.
  public mutating func markAsDraft() {
    edition = "\(DraftMark.word(in: language))　\(edition)"
  }
}

extension PreparedChart {
  /// The same chart saying that it is a draft: in its foot, or in the title where it has none.
  public var markedAsDraft: PreparedChart {
    var marked = self
    let word = DraftMark.word(in: chart.text.language)
    marked.chart.text.notes.insert(word, at: 0)
    if marked.chart.text.notes.isEmpty { marked.chart.text.title = "\(word)　\(chart.text.title)" }
    return marked
  }
}
