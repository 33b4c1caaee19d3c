import CPangoCairo

/// A fontconfig configuration made in the process that knows one family and nothing else.
///
/// The system's own configuration lists every font there is and takes milliseconds to read; worse, it answers with
/// another family when one is missing. Here a missing font is seen at once and a missing glyph stays missing.
final class FontConfiguration {
  /// Owned; the fonts in it have been listed.
  let pointer: OpaquePointer
  let regular: FontFile
  let bold: FontFile

  init(_ typeface: Typeface, in folders: FontFolders) throws(RenderingError) {
    let known = folders.folder(holding: typeface)
    guard let folder = known ?? (folders.asksSystem ? Self.folderOfSystem(typeface) : nil) else {
      throw Self.missing(typeface, weight: "Regular", folders)
    }
    guard let pointer = FcConfigCreate() else {
      throw .library(.fontconfig, code: 0, message: "FcConfigCreate")
    }
    let text = Self.text(folder: folder, family: typeface.family)
    guard FcConfigParseAndLoadFromMemory(pointer, text, 1) != 0, FcConfigBuildFonts(pointer) != 0 else {
      FcConfigDestroy(pointer)
      throw .library(.fontconfig, code: 0, message: "FcConfigParseAndLoadFromMemory")
    }
    let faces = Self.faces(of: pointer)
    func file(_ weight: Int32) -> FontFile? {
      faces.first { $0.weights.contains(Int(weight)) }?.file
    }
    guard let regular = file(FC_WEIGHT_REGULAR), let bold = file(FC_WEIGHT_BOLD) else {
      FcConfigDestroy(pointer)
      let weight = file(FC_WEIGHT_REGULAR) == nil ? "Regular" : "Bold"
      throw Self.missing(typeface, weight: weight, folders)
    }
    self.pointer = pointer
    self.regular = regular
    self.bold = bold
  }

  deinit {
    FcConfigDestroy(pointer)
  }

  private static func missing(_ typeface: Typeface, weight: String, _ folders: FontFolders) -> RenderingError {
    .fontMissing(
      family: typeface.family, weight: weight, folders: folders.paths, debianPackage: typeface.debianPackage)
  }

  private struct Face {
    var file: FontFile
    var weights: ClosedRange<Int>
  }

  /// The faces of a configuration with their weights; a variable face has a range of them.
  private static func faces(of configuration: OpaquePointer) -> [Face] {
    guard let set = FcConfigGetFonts(configuration, FcSetSystem) else { return [] }
    return (0..<Int(set.pointee.nfont)).compactMap { index in
      guard let pattern = set.pointee.fonts[index], let path = string(FC_FILE, of: pattern) else { return nil }
      var number: Int32 = 0
      guard FcPatternGetInteger(pattern, FC_INDEX, 0, &number) == FcResultMatch else { return nil }
      let file = FontFile(path: path, index: Int(number))
      var weight = 0.0
      if FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch {
        return Face(file: file, weights: Int(weight)...Int(weight))
      }
      var range: OpaquePointer?
      var low = 0.0
      var high = 0.0
      guard FcPatternGetRange(pattern, FC_WEIGHT, 0, &range) == FcResultMatch, FcRangeGetDouble(range, &low, &high) != 0
      else { return nil }
      return Face(file: file, weights: Int(low)...Int(high))
    }
  }

  private static func string(_ property: String, of pattern: OpaquePointer) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, property, 0, &value) == FcResultMatch, let value else { return nil }
    return String(cString: value)
  }

  /// Where the system's own configuration has the family, if it has it.
  private static func folderOfSystem(_ typeface: Typeface) -> String? {
    guard let system = FcInitLoadConfigAndFonts() else { return nil }
    defer { FcConfigDestroy(system) }
    guard let set = FcConfigGetFonts(system, FcSetSystem) else { return nil }
    for index in 0..<Int(set.pointee.nfont) {
      guard let pattern = set.pointee.fonts[index], string(FC_FAMILY, of: pattern) == typeface.family,
        let file = string(FC_FILE, of: pattern), let slash = file.lastIndex(of: "/")
      else { continue }
      return String(file[..<slash])
    }
    return nil
  }

  /// The configuration: one folder, the caches of system and user, all faces refused but those of the family.
  private static func text(folder: String, family: String) -> String {
    """
    <?xml version="1.0"?><fontconfig><dir>\(XMLText.escaped(folder))</dir>
    <cachedir>/var/cache/fontconfig</cachedir><cachedir prefix="xdg">fontconfig</cachedir>
    <selectfont>
    <rejectfont><pattern><patelt name="scalable"><bool>true</bool></patelt></pattern></rejectfont>
    <acceptfont><pattern><patelt name="family"><string>\(XMLText.escaped(family))</string></patelt></pattern></acceptfont>
    </selectfont></fontconfig>
    """
  }

}
