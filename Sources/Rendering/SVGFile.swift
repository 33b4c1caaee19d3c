public import Drawing

/// Writes scenes as SVG with real text.
public enum SVGFile {
  /// The bytes of an SVG file at the scene's true size in points.
  ///
  /// Text stays text; where the typographic adjustments or kerning of a line move a character, a `tspan` says its place,
  /// so that all stands where it stands in PNG and PDF. Title and description are there for those who cannot see it.
  public static func bytes(of scene: Scene, measurer: FontMeasurer) throws(RenderingError) -> [UInt8] {
    _ = try SceneInspection(scene)
    return try measurer.withShaper { (shaper) throws(RenderingError) in
      var writer = SVGWriter(typesetter: Typesetter(shaper), typeface: measurer.typeface)
      try writer.write(scene)
      return Array(writer.text.utf8)
    }
  }
}
