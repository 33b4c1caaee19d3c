import Drawing
import Testing

@testable import Charts

@Suite struct PaletteTests {
  /// The contrast of a colour on another, by the formula of WCAG 2.
  private func contrast(_ first: Color, _ second: Color) -> Double {
    func luminance(_ color: Color) -> Double {
      let parts = [color.red, color.green, color.blue].map { part -> Double in
        let value = Double(part) / 255
        return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    /// x to the power of 2.4, by the exponent's twelve fifths.
    func power(_ x: Double) -> Double {
      var root = x
      for _ in 0..<60 { root -= (root * root * root * root * root - x) / (5 * root * root * root * root) }
      return x * x * root * root
    }
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func `series stand out from white and the first tint`() {
    for color in Palette.series {
      #expect(contrast(color, Palette.white) >= 3.2)
      #expect(contrast(color, Palette.tint1) >= 3)
    }
    #expect(abs(contrast(Palette.blue, Palette.white) - 8.9) < 0.1)
  }

  @Test func `small text is always dark enough`() {
    for color in Palette.series + [Palette.muted] {
      #expect(contrast(Palette.text(for: color), Palette.white) >= 4.5)
    }
  }

  @Test func `colours beyond the seventh are muted`() {
    #expect(Palette.series(7) == Palette.muted && Palette.series(-1) == Palette.muted)
    #expect(SeriesRole.second(color: 7).withinPalette == .muted)
    #expect(SeriesRole.inOrder(0) == .main(color: 0) && SeriesRole.inOrder(9) == .muted)
  }
}
