import Charts
import Drawing

/// Number, title and subtitle over a table.
struct TableCaption: Sendable {
  let table: Table
  let setting: Setting

  private static let numberGap = 12.0

  private var type: ChartStyle { setting.style.block(width: setting.width) }
  private var number: String { setting.book.label(of: table.id) ?? "" }

  func strip() -> Strip {
    switch table.captionStyle {
    case .stacked: stacked()
    case .line: line()
    }
  }

  private func stacked() -> Strip {
    var baseline = Spacing.ruleToNumber
    var frames: [Frame] = [paragraph([.text(number, x: 0, baseline: baseline, style: type.text(.figureNumber))])]
    if !table.title.isEmpty {
      let lines = setting.breaker.lines(
        RichText(table.title), style: type.text(.title), width: setting.width, isBalanced: true)
      let title = TextFrame(lines: lines, size: type.size(.title), leading: type.leading(.title))
      baseline += title.leading - 0.5
      frames.append(paragraph(title.frames(baseline: baseline)))
      baseline += title.lastBaseline
    }
    addSubtitle(to: &frames, baseline: &baseline)
    return strip(frames, height: baseline + 3, ruled: true)
  }

  private func line() -> Strip {
    let numberStyle = type.text(.figureNumber)
    let first = type.size(.title) * TextFrame.ascent
    let indent = setting.measure(number, numberStyle) + TableCaption.numberGap
    let text = setting.textBlock(
      RichText(table.title), style: type.text(.title), leading: type.leading(.title), width: setting.width - indent)
    var frames: [Frame] = [paragraph([.text(number, x: 0, baseline: first, style: numberStyle)])]
    if !text.lines.isEmpty { frames.append(paragraph(text.frames(x: indent, baseline: first))) }
    var baseline = first + text.lastBaseline
    addSubtitle(to: &frames, baseline: &baseline)
    return strip(frames, height: baseline + 3, ruled: false)
  }

  private func addSubtitle(to frames: inout [Frame], baseline: inout Double) {
    let subtitle = setting.textBlock(
      RichText(table.subtitle), style: type.text(.subtitle), leading: type.leading(.subtitle), width: setting.width)
    guard !subtitle.lines.isEmpty else { return }
    baseline += 13.4
    frames.append(paragraph(subtitle.frames(baseline: baseline)))
    baseline += subtitle.lastBaseline
  }

  private func strip(_ frames: [Frame], height: Double, ruled: Bool) -> Strip {
    Strip(
      height: height, frames: [.destination(table.id)] + frames,
      artifacts: ruled ? [.rule(y: 0, to: setting.width, PageRule.strong)] : [], before: Spacing.block,
      exactlyAfter: 0, name: table.id)
  }

  private func paragraph(_ frames: [Frame]) -> Frame {
    .structure(.paragraph, frames)
  }
}
