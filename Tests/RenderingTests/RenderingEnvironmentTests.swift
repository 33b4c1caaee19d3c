import Rendering
import Testing

@Suite struct RenderingEnvironmentTests {
  @Test func librariesAndFontsAreFound() {
    let report = RenderingEnvironment.report()
    #expect(report.components.map(\.name) == ["cairo", "qpdf", "harfbuzz", "fontconfig", "libdeflate"])
    #expect(report.components.allSatisfy { $0.version.first?.isNumber == true })
    #expect(report.faces.first?.files.count == 2)
    #expect(report.missingPackages.isEmpty)
  }

  @Test func whatIsMissingIsNamed() {
    let report = RenderingEnvironment.report(folders: FontFolders(["/nowhere"]))
    #expect(report.missingPackages == ["fonts-noto-cjk"])
    #expect(report.faces.allSatisfy { $0.problem != nil && $0.files.isEmpty })
  }
}
