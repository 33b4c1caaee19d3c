import Drawing

/// A scene as text, one item a line, numbers rounded to two places; without anything of a font.
struct SceneTranscript {
  private(set) var lines: [String] = []

  init(_ scene: Scene) {
    lines = ["scene \(number(scene.size.width)) \(number(scene.size.height)) \(scene.language.rawValue)"]
    if !scene.title.isEmpty { lines.append("title \(scene.title)") }
    if !scene.description.isEmpty { lines.append("description \(scene.description)") }
    write(scene.items, depth: 0)
  }

  init(_ items: [SceneItem]) {
    write(items, depth: 0)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write(_ items: [SceneItem], depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    for item in items {
      switch item {
      case .path(let path, let fill, let stroke):
        let ink = [fill.map { "fill \(color($0))" }, stroke.map { "stroke \(self.stroke($0))" }].compactMap { $0 }
        lines.append("\(indent)path \(self.path(path)) \(ink.joined(separator: " "))")
      case .text(let line):
        let halo = line.halo.map { " halo \(color($0.color)) \(number($0.width))" } ?? ""
        lines.append(
          "\(indent)text \(point(line.baseline)) \(line.anchor) \(style(line.style))\(halo) | \(line.text)")
      case .structure(let role, let items):
        lines.append("\(indent)\(role)")
        write(items, depth: depth + 1)
      case .group(let offset, let scale, let items):
        lines.append("\(indent)group \(point(offset))\(scale == 1 ? "" : " scale \(number(scale))")")
        write(items, depth: depth + 1)
      case .clip(let rect, let items):
        lines.append("\(indent)clip \(self.rect(rect))")
        write(items, depth: depth + 1)
      case .link(let rect, let target):
        lines.append("\(indent)link \(self.rect(rect)) \(target)")
      case .destination(let name, let place):
        lines.append("\(indent)destination \(point(place)) \(name)")
      }
    }
  }

  private func path(_ path: Path) -> String {
    path.elements.map { element in
      switch element {
      case .move(let to): "M\(point(to))"
      case .line(let to): "L\(point(to))"
      case .curve(let to, let first, let second): "C\(point(first)) \(point(second)) \(point(to))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }

  private func style(_ style: TextStyle) -> String {
    "\(number(style.size)) \(style.weight) \(color(style.color))"
  }

  private func stroke(_ stroke: Stroke) -> String {
    let dash = stroke.dash.isEmpty ? "" : " dash \(stroke.dash.map(number).joined(separator: ","))"
    return "\(color(stroke.color)) \(number(stroke.width))\(dash)\(stroke.cap == .round ? " round" : "")"
  }

  private func color(_ color: Color) -> String {
    let hex = [color.red, color.green, color.blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true)
    }.joined()
    return "#\(hex)" + (color.opacity == 1 ? "" : "/\(number(color.opacity))")
  }

  private func rect(_ rect: Rect) -> String {
    [rect.x, rect.y, rect.width, rect.height].map(number).joined(separator: ",")
  }

  private func point(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  private func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(hundredths.magnitude)
    let fraction = whole % 100
    let digits =
      fraction == 0 ? "" : fraction % 10 == 0 ? ".\(fraction / 10)" : (fraction < 10 ? ".0" : ".") + "\(fraction)"
    return (hundredths < 0 ? "-" : "") + "\(whole / 100)\(digits)"
  }
}
