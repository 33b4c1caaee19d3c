import Glibc

/// The folders in which font files are looked for.
public struct FontFolders: Hashable, Sendable {
  public var paths: [String]
  /// Whether fontconfig is asked for the family's folder if none of these has it; that takes a moment.
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

  /// The first folder that has a regular face of the family by its usual file name.
  func folder(holding typeface: Typeface) -> String? {
    let endings = ["-Regular.ttc", "-VF.otf.ttc", "-VF.ttf.ttc", "SC-Regular.otf"]
    return paths.first { path in
      endings.contains { access("\(path)/\(typeface.fileStem)\($0)", R_OK) == 0 }
    }
  }
}
