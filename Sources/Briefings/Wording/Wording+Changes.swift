import Indicators

/// What is different from the edition before.
extension Wording {
  var firstEdition: String {
    say("没有可供比较的前一版。", "There is no earlier edition to compare with.")
  }
  var newWord: String { say("新增", "new") }
  var restatedWord: String { say("修订", "restated") }

  func changesTableTitle(_ date: CalendarDate) -> String {
    say("与截至\(self.date(date))的版本相比", "Changes since the edition as of \(self.date(date))")
  }

  func changesLead(_ date: CalendarDate, new: Int, restated: Int, withdrawn: Int, flipped: Int) -> String {
    let parts = [
      new > 0 ? say("新增数据\(new)个", "\(new) new") : "",
      restated > 0 ? say("修订\(restated)个", "\(restated) restated") : "",
      withdrawn > 0 ? say("撤下\(withdrawn)个", "\(withdrawn) withdrawn") : "",
    ].filter { !$0.isEmpty }
    return sentence([
      parts.isEmpty
        ? say("与截至\(self.date(date))的版本相比，数据没有变化", "no figure has changed since \(self.date(date))")
        : say(
          "与截至\(self.date(date))的版本相比，\(parts.joined(separator: "，"))",
          "figures changed since \(self.date(date)): \(parts.joined(separator: ", "))"),
      flipped == 0
        ? say("各项目标的评判没有变化", "no verdict has changed")
        : say("\(flipped)项目标的评判有变化", "\(flipped) verdict\(flipped == 1 ? " has" : "s have") changed"),
    ])
  }

  func newFiguresNote(_ count: Int, shown: Int) -> String {
    say(
      "新增数据共\(count)个，表中列出主要的\(shown)个，其余见所用数据表。",
      "Of \(count) new figures, \(shown) main one\(shown == 1 ? " is" : "s are") listed; for the others see the table of figures used."
    )
  }
}
