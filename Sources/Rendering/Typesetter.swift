import Drawing

/// Sets lines of text; each line is shaped once, however often it is asked for.
final class Typesetter {
  private struct Key: Hashable {
    var text: String
    var weight: TextStyle.Weight
    var language: Language
  }

  private let shaper: Shaper
  private var lines: [Key: ShapedLine] = [:]

  init(_ shaper: Shaper) {
    self.shaper = shaper
  }

  /// The glyphs of a line; a character that the font lacks is an error, and in a draft a box.
  func line(_ line: TextLine) throws(RenderingError) -> ShapedLine {
    let key = Key(text: line.text, weight: line.style.weight, language: line.style.language)
    if let known = lines[key] { return known }
    let shaped = shaper.shape(line.text, weight: line.style.weight, language: line.style.language)
    if !shaped.missing.isEmpty {
      let fault = RenderingError.missingGlyphs(characters: shaped.missing.map { String($0) }, text: line.text)
      guard shaper.isDraft else { throw fault }
      shaper.boxes.append(fault)
    }
    lines[key] = shaped
    return shaped
  }

  /// Faces that hold only the glyphs of these scenes, where they can be cut.
  func cutFaces(for scenes: [Scene]) throws(RenderingError) -> DrawingFaces {
    for scene in scenes { try shapeAll(scene.items) }
    var used: [TextStyle.Weight: Set<UInt32>] = [:]
    for (key, line) in lines { used[key.weight, default: []].formUnion(line.glyphs.map(\.index)) }
    var faces = DrawingFaces(shaper: shaper)
    for (weight, glyphs) in used { faces.cut[weight] = try FontCut.face(shaper.face(weight), glyphs: glyphs) }
    return faces
  }

  private func shapeAll(_ items: [SceneItem]) throws(RenderingError) {
    for item in items {
      switch item {
      case .text(let text): _ = try line(text)
      case .structure(_, let items), .group(_, _, let items), .clip(_, let items): try shapeAll(items)
      case .path, .link, .destination: break
      }
    }
  }
}
