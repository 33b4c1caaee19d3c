import Drawing

/// Measures without fonts: a full-width character is 1 em wide, any other 0.55 em.
struct CountingMeasurer: TextMeasuring {
  func width(of text: String, style: TextStyle) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars {
      ems += isFullWidth(scalar) ? 1 : 0.55
    }
    return ems * style.size
  }

  private func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF60, 0x20000...0x3FFFF, 0x2014, 0x2026: true
    default: false
    }
  }
}
