import CCairo
import Drawing

/// The fonts that the system's own configuration lists; reading it takes milliseconds, so it is asked last.
enum SystemFonts {
  /// The face of a family and weight, if there is one.
  static func file(of family: String, _ weight: TextStyle.Weight) -> FontFile? {
    guard let system = FcInitLoadConfigAndFonts() else { return nil }
    defer { FcConfigDestroy(system) }
    guard let set = FcConfigGetFonts(system, FcSetSystem) else { return nil }
    for index in 0..<Int(set.pointee.nfont) {
      guard let pattern = set.pointee.fonts[index], string(FC_FAMILY, of: pattern) == family,
        let path = string(FC_FILE, of: pattern), let file = FontFile(path: path, family: family, weight: weight)
      else { continue }
      return file
    }
    return nil
  }

  private static func string(_ property: String, of pattern: OpaquePointer) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, property, 0, &value) == FcResultMatch, let value else { return nil }
    return String(cString: value)
  }
}
