/// A measurer that needs no font: full-width characters are 1 em wide, all others 0.55 em, adjustments included.
///
/// Made for tests of layout and for scene transcripts, which must not depend on a font.
public struct FixedMeasurer: TextMeasuring {
  public init() {}

  public func width(of text: String, style: TextStyle) -> Double {
    var width = 0.0
    let adjustments = TextAdjustment.adjustments(of: text, language: style.language)
    for (scalar, adjustment) in zip(text.unicodeScalars, adjustments) {
      width += adjustment.adjusted(advance: advance(of: scalar, isProportional: adjustment.isProportional))
    }
    return width * style.size
  }

  private func advance(of scalar: Unicode.Scalar, isProportional: Bool) -> Double {
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    if isProportional { return 0.55 }
    switch scalar.value {
    // The marks that are full-width in the faces of East Asia.
    case 0xB1, 0xB7, 0xD7, 0xF7, 0x2018...0x201D, 0x2020...0x2021, 0x2026, 0x2030, 0x2190...0x2193: return 1
    case 0x2248, 0x2264, 0x2265, 0x2460...0x27BF, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60: return 1
    case 0x20000...0x3FFFF: return 1
    default: return 0.55
    }
  }
}
