import Charts
import Drawing

/// Sets the cover: one strip as tall as the page's blocks may be, without head and foot.
struct CoverSetter: Sendable {
  let setting: Setting

  private static let barTop = 72.0
  private static let barSize = Size(width: 156, height: 4)
  private static let kickerBaseline = 112.0
  private static let titleBaseline = 164.0
  private static let factsEnd = 777.0

  func strip(_ cover: Cover) -> Strip {
    let style = setting.style
    var texts: [Frame] = [paragraph(cover.kicker, .coverKicker, baseline: CoverSetter.kickerBaseline)]
    let titleLines = cover.title.flatMap { line in
      setting.breaker.lines(
        RichText(line), style: style.text(.coverTitle), width: setting.width, isBalanced: true)
    }
    let title = TextFrame(lines: titleLines, size: style.size(.coverTitle), leading: style.leading(.coverTitle))
    texts.append(.structure(.heading(level: 1), title.frames(baseline: CoverSetter.titleBaseline)))
    var baseline = CoverSetter.titleBaseline + title.lastBaseline + 38
    texts.append(paragraph(cover.period, .coverPeriod, baseline: baseline))
    baseline += 22.5
    let purpose = block(cover.purpose, .coverPurpose)
    texts.append(.structure(.paragraph, purpose.frames(baseline: baseline)))
    baseline += purpose.lastBaseline

    let facts = ListSetter(setting: setting).strips(cover.facts)
    let factsHeight = StripStack.stacked(facts).bottom
    let factsTop = CoverSetter.factsEnd - factsHeight
    let (factFrames, _) = StripStack.stacked(facts, top: factsTop)
    var problems = facts.flatMap(\.problems)
    if let ranks = cover.ranks {
      let area = Rect(x: 0, y: baseline + 62, width: setting.width, height: factsTop - 36 - baseline - 62)
      texts += CoverRanksSetter(setting: setting).frames(ranks, in: area)
    }
    let needed = baseline + (cover.ranks == nil ? 24 : 260) + factsHeight - PageGrid.top
    if needed > CoverSetter.factsEnd - PageGrid.top {
      problems.append(.tooTall(block: cover.title.joined(), height: needed, available: PageGrid.height))
    }
    let bar = Rect(
      x: 0, y: CoverSetter.barTop, width: CoverSetter.barSize.width, height: CoverSetter.barSize.height)
    let page = Point(x: 0, y: -PageGrid.top)
    return Strip(
      height: PageGrid.height, frames: [.moved(page, texts + factFrames)],
      artifacts: [.moved(page, [.items([.path(.rectangle(bar), fill: Palette.blue)])])],
      name: cover.title.joined(), problems: problems, hasFurniture: false)
  }

  private func block(_ text: String, _ role: PageStyle.Role) -> TextFrame {
    setting.textBlock(
      RichText(text), style: setting.style.text(role), leading: setting.style.leading(role), width: setting.width)
  }

  private func paragraph(_ text: String, _ role: PageStyle.Role, baseline: Double) -> Frame {
    .structure(.paragraph, block(text, role).frames(baseline: baseline))
  }
}
