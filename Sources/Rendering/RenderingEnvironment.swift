import CCairo
import CDeflate
import CHarfBuzz
import CQPDF

/// What drawing finds on this machine: libraries, fonts, and what is missing.
public struct RenderingEnvironment: Hashable, Sendable {
  /// A library with its version.
  public struct Component: Hashable, Sendable {
    public var name: String
    /// Empty if it cannot be loaded.
    public var version: String
    /// The Debian package that holds it.
    public var debianPackage: String
  }

  /// A typeface with the files it is read from, or why it cannot be used.
  public struct Face: Hashable, Sendable {
    public var typeface: Typeface
    public var family: String
    /// The files of the regular and the bold face; empty if the typeface cannot be used.
    public var files: [String]
    public var problem: RenderingError?
  }

  public var components: [Component]
  public var faces: [Face]
  /// The folders in which fonts were looked for.
  public var folders: [String]

  /// Looks at the machine; nothing is drawn.
  public static func report(folders: FontFolders = .standard()) -> RenderingEnvironment {
    RenderingEnvironment(
      components: loadedComponents,
      faces: Typeface.allCases.map { face($0, in: folders) },
      folders: folders.paths)
  }

  /// The libraries with which this process draws.
  public static var loadedComponents: [Component] {
    [
      Component(name: "cairo", version: string(cairo_version_string()), debianPackage: "libcairo2"),
      Component(name: "qpdf", version: qpdfVersion, debianPackage: "libqpdf29"),
      Component(name: "harfbuzz", version: string(hb_version_string()), debianPackage: "libharfbuzz-subset0"),
      Component(name: "fontconfig", version: fontconfigVersion, debianPackage: "libfontconfig1"),
      Component(name: "libdeflate", version: LIBDEFLATE_VERSION_STRING, debianPackage: "libdeflate0"),
    ]
  }

  /// The Debian packages that have to be installed before everything can be drawn, in order of the alphabet.
  public var missingPackages: [String] {
    let fonts = faces.filter { $0.problem != nil }.map(\.typeface.debianPackage)
    let libraries = components.filter { $0.version.isEmpty }.map(\.debianPackage)
    return Set(fonts + libraries).sorted()
  }

  private static func face(_ typeface: Typeface, in folders: FontFolders) -> Face {
    do throws(RenderingError) {
      let files = try FontMeasurer(typeface, folders: folders).fontFiles
      return Face(typeface: typeface, family: typeface.family, files: files, problem: nil)
    } catch {
      return Face(typeface: typeface, family: typeface.family, files: [], problem: error)
    }
  }

  /// Empty where the library cannot be loaded.
  private static var qpdfVersion: String {
    late_qpdf_problem() == nil ? string(late_qpdf_get_qpdf_version()) : ""
  }

  private static var fontconfigVersion: String {
    let number = Int(FcGetVersion())
    return "\(number / 10000).\(number / 100 % 100).\(number % 100)"
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
