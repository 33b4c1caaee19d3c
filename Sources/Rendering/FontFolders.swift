import Drawing
import Glibc

/// The folders in which font files are looked for.
public struct FontFolders: Hashable, Sendable {
  public var paths: [String]
  /// Whether fontconfig is asked if none of these folders has the family; that takes a moment.
  public var asksSystem: Bool

  public init(_ paths: [String], asksSystem: Bool = false) {
    self.paths = paths
    self.asksSystem = asksSystem
  }

  /// The folders of the environment variable `STATBRIEF_FONTS` (separated by colons) and nothing else if it is set; the
  /// usual places of Debian, Fedora and Arch and then the system's fontconfig otherwise.
  public static func standard() -> FontFolders {
    if let override = getenv("STATBRIEF_FONTS") {
      let paths = String(cString: override).split(separator: ":").map(String.init)
      if !paths.isEmpty { return FontFolders(paths) }
    }
    return FontFolders(
      [
        "/usr/share/fonts/opentype/noto", "/usr/local/share/fonts", "/usr/share/fonts/noto-cjk",
        "/usr/share/fonts/google-noto-sans-cjk-fonts", "/usr/share/fonts/google-noto-serif-cjk-fonts",
      ], asksSystem: true)
  }

  /// The face of a typeface: of the first folder that has one under a usual file name.
  ///
  /// A family is never replaced by another: throws `RenderingError.fontMissing` instead.
  func file(of typeface: Typeface, _ weight: TextStyle.Weight) throws(RenderingError) -> FontFile {
    let name = weight == .regular ? "Regular" : "Bold"
    for path in paths {
      for ending in ["-\(name).ttc", "-VF.otf.ttc", "-VF.ttf.ttc", "SC-\(name).otf", "sc-\(name).otf"] {
        let path = "\(path)/\(typeface.fileStem)\(ending)"
        guard access(path, R_OK) == 0 else { continue }
        if let file = FontFile(path: path, family: typeface.family, weight: weight) { return file }
      }
    }
    if asksSystem, let file = SystemFonts.file(of: typeface.family, weight) { return file }
    throw .fontMissing(
      family: typeface.family, weight: name, folders: paths, debianPackage: typeface.debianPackage)
  }
}
