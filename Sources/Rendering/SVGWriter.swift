import Drawing

/// Writes down a scene as SVG, item by item.
struct SVGWriter {
  private(set) var text = ""
  private let typesetter: Typesetter
  private let typeface: Typeface
  private var clips = 0

  init(typesetter: Typesetter, typeface: Typeface) {
    self.typesetter = typesetter
    self.typeface = typeface
  }

  mutating func write(_ scene: Scene) throws(RenderingError) {
    let width = Self.number(scene.size.width)
    let height = Self.number(scene.size.height)
    text += """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt" viewBox="0 0 \(width) \(height)" \
      role="img" lang="\(scene.language.tag)" xml:lang="\(scene.language.tag)" aria-labelledby="title" aria-describedby="description" \
      font-family="\(Self.families(typeface))" style="font-variant-ligatures:none;white-space:pre">
      <title id="title">\(Self.escaped(scene.title))</title>
      <desc id="description">\(Self.escaped(scene.description))</desc>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>

      """
    try write(scene.items)
    text += "</svg>\n"
  }

  private mutating func write(_ items: [SceneItem]) throws(RenderingError) {
    for item in items { try write(item) }
  }

  private mutating func write(_ item: SceneItem) throws(RenderingError) {
    switch item {
    case .path(let path, let fill, let stroke):
      write(path, fill: fill, stroke: stroke)
    case .text(let line):
      try write(line)
    case .structure(_, let items):
      try write(items)
    case .group(let offset, let scale, let items):
      text += "<g transform=\"translate(\(Self.number(offset.x)) \(Self.number(offset.y)))"
      if scale != 1 { text += " scale(\(DecimalText.fixed(scale, places: 5)))" }
      text += "\">\n"
      try write(items)
      text += "</g>\n"
    case .clip(let rect, let items):
      clips += 1
      text += "<clipPath id=\"clip-\(clips)\"><rect\(Self.attributes(rect))/></clipPath>"
      text += "<g clip-path=\"url(#clip-\(clips))\">\n"
      try write(items)
      text += "</g>\n"
    case .link(let rect, let target):
      write(rect, target)
    case .destination(let name, _):
      text += "<g id=\"\(Self.escaped(name))\"/>\n"
    }
  }

  private mutating func write(_ rect: Rect, _ target: LinkTarget) {
    let address =
      switch target {
      case .destination(let name): "#" + name
      case .address(let address): address
      }
    text += "<a href=\"\(Self.escaped(address))\">"
    text += "<rect\(Self.attributes(rect)) fill=\"none\" pointer-events=\"all\"/></a>\n"
  }

  private mutating func write(_ path: Path, fill: Color?, stroke: Stroke?) {
    guard !path.elements.isEmpty, fill != nil || stroke != nil else { return }
    text += "<path d=\"\(Self.data(path))\""
    if let fill { text += Self.paint("fill", fill) } else { text += " fill=\"none\"" }
    if let stroke {
      text += Self.paint("stroke", stroke.color)
      text += " stroke-width=\"\(Self.number(stroke.width))\" stroke-linejoin=\"round\""
      if stroke.cap == .round { text += " stroke-linecap=\"round\"" }
      if stroke.dash.contains(where: { $0 > 0 }) {
        text += " stroke-dasharray=\"\(stroke.dash.map(Self.number).joined(separator: " "))\""
      }
    }
    text += "/>\n"
  }

  private mutating func write(_ line: TextLine) throws(RenderingError) {
    let shaped = try typesetter.line(line)
    guard !shaped.clusters.isEmpty, line.style.size > 0 else { return }
    let start = line.baseline.x - shaped.width * line.style.size * line.anchor.share
    text += "<text y=\"\(Self.number(line.baseline.y))\" font-size=\"\(Self.number(line.style.size))\""
    if line.style.weight == .bold { text += " font-weight=\"700\"" }
    text += Self.paint("fill", line.style.color)
    if let halo = line.halo, halo.width > 0 {
      text += Self.paint("stroke", halo.color)
      text += " stroke-width=\"\(Self.number(2 * halo.width))\" stroke-linejoin=\"round\" paint-order=\"stroke\""
    }
    let runs = SVGTextRun.runs(of: shaped, language: line.style.language)
    if let only = runs.first, runs.count == 1, !only.isProportional {
      text += " x=\"\(Self.number(start + only.x * line.style.size))\">\(Self.escaped(only.text))</text>\n"
      return
    }
    text += ">"
    for run in runs {
      let feature = run.isProportional ? " style=\"font-feature-settings:'pwid'\"" : ""
      let x = Self.number(start + run.x * line.style.size)
      text += "<tspan x=\"\(x)\"\(feature)>\(Self.escaped(run.text))</tspan>"
    }
    text += "</text>\n"
  }

  private static func families(_ typeface: Typeface) -> String {
    switch typeface {
    case .sans: "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif"
    case .serif: "'Noto Serif CJK SC','Noto Serif SC','Source Han Serif SC',serif"
    }
  }

  private static func data(_ path: Path) -> String {
    path.elements.map { element in
      switch element {
      case .move(let point): "M\(pair(point))"
      case .line(let point): "L\(pair(point))"
      case .curve(let point, let first, let second): "C\(pair(first)) \(pair(second)) \(pair(point))"
      case .close: "Z"
      }
    }.joined()
  }

  private static func pair(_ point: Point) -> String {
    "\(number(point.x)) \(number(point.y))"
  }

  private static func attributes(_ rect: Rect) -> String {
    " x=\"\(number(rect.x))\" y=\"\(number(rect.y))\" width=\"\(number(rect.width))\" height=\"\(number(rect.height))\""
  }

  private static func paint(_ property: String, _ color: Color) -> String {
    let digits = [color.red, color.green, color.blue].map { channel in
      (channel < 16 ? "0" : "") + String(channel, radix: 16)
    }
    let opacity = color.opacity < 1 ? " \(property)-opacity=\"\(number(max(color.opacity, 0)))\"" : ""
    return " \(property)=\"#\(digits.joined())\"\(opacity)"
  }

  private static func number(_ value: Double) -> String {
    DecimalText.fixed(value, places: 3)
  }

  private static func escaped(_ text: String) -> String {
    XMLText.escaped(text)
  }
}
