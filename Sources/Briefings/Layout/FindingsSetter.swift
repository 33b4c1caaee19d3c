import Drawing

/// Sets numbered findings: head and reference on one line, the sentence under it, a thin rule between two.
struct FindingsSetter: Sendable {
  let setting: Setting

  private static let indent = 16.0

  func strips(_ findings: Findings) -> [Strip] {
    var strips: [Strip] = []
    if !findings.title.isEmpty {
      strips += TextSetter(setting: setting).heading(Heading(findings.title, level: 2, ruled: true))
      strips[0].exactlyAfter = 9
    }
    for (index, finding) in findings.findings.enumerated() {
      strips.append(strip(finding, number: index + 1, isFirst: index == 0))
    }
    if !findings.title.isEmpty, strips.count > 1 { strips[1].breakBefore = .allowed(BreakCost.keep) }
    if !strips.isEmpty { strips[strips.count - 1].after = Spacing.block }
    return strips
  }

  private func strip(_ finding: Finding, number: Int, isFirst: Bool) -> Strip {
    let style = setting.style
    let leading = style.leading(.findingText)
    let headStyle = style.text(.findingHead)
    let reference = finding.destination.map(reference)
    let referenceWidth = reference.map { $0.width(setting.book, measurer: setting.measurer) + 8 } ?? 0
    let room = setting.width - FindingsSetter.indent
    let head = setting.textBlock(
      RichText(finding.head), style: headStyle, leading: leading, width: max(room / 3, room - referenceWidth))
    let text = setting.textBlock(
      finding.text, style: style.text(.findingText), leading: leading, width: room, evenShare: 0.12)
    let rule = isFirst ? 0 : leading * 1.4
    let baseline = isFirst ? headStyle.size * TextFrame.ascent : rule
    let textBaseline = baseline + head.lastBaseline + leading
    let lastBaseline = text.lines.isEmpty ? textBaseline - leading : textBaseline + text.lastBaseline
    let headFrames: [Frame] =
      [
        .text("\(number) ", x: 0, baseline: baseline, style: style.text(.findingHead, color: style.text(.number).color))
      ] + head.frames(x: FindingsSetter.indent, baseline: baseline)
    var frames: [Frame] = [.structure(.paragraph, headFrames)]
    if let reference {
      let place = Point(x: setting.width, y: baseline)
      frames.append(.structure(.paragraph, [.line(reference, baseline: place, anchor: .end)]))
    }
    if !text.lines.isEmpty {
      frames.append(.structure(.paragraph, text.frames(x: FindingsSetter.indent, baseline: textBaseline)))
    }
    return Strip(
      height: lastBaseline + 3, frames: frames,
      artifacts: isFirst ? [] : [.rule(y: 0, from: FindingsSetter.indent, to: setting.width, PageRule.row)],
      before: isFirst ? Spacing.block : leading - 4, name: finding.head)
  }

  private func reference(to destination: String) -> RichLine {
    let style = setting.style.text(.number, weight: .regular)
    return RichLine(parts: [
      RichLine.Part(
        content: .reference(destination: destination, .labelAndPage), style: style,
        target: .destination(destination))
    ])
  }
}
