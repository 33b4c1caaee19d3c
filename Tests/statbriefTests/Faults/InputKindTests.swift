import Foundation
import Testing

@Suite struct InputKindTests {
  /// Every file that the package of `init` has, but for the one that explains it.
  private static var files: [String] {
    get throws {
      let template = Statbrief.repository.appendingPathComponent("Sources/statbrief/Template").path
      return try FileManager.default.subpathsOfDirectory(atPath: template).filter {
        [".csv", ".json", ".yaml"].contains(where: $0.hasSuffix)
      }.sorted()
    }
  }

  /// P08: a pipe would be waited for without end, and /dev/zero read without end.
  @Test(arguments: [S_IFIFO, S_IFCHR]) func noFileOfAPackageMayBeAPipeOrADevice(_ kind: mode_t) throws {
    let files = try Self.files
    #expect(files.count == 14)
    for file in files {
      let odd = Breakage { folder in
        let path = folder.appendingPathComponent("Data/" + file).path
        try FileManager.default.removeItem(atPath: path)
        // Only root may make a device, here that of /dev/zero.
        if mknod(path, kind | 0o600, dev_t(1 << 8 | 5)) != 0 { try #require(mkfifo(path, 0o600) == 0) }
      }
      let package = try FaultyPackage(Fault("P08", "a pipe or a device", odd, exits: 66))
      for command in [["check"], ["build", "--quiet"]] {
        let result = try package.run(command)
        #expect(result.status == 66)
        #expect(
          result.errors.hasPrefix("Data/\(file): P08: not a regular file (give a file, not a folder, pipe or device)"),
          "\(result.errors)")
      }
    }
  }
}
