import Foundation
import Testing

@Suite struct PermissionTests {
  /// P09: root may read everything, so another user is asked for where the tests run as root.
  @Test(.enabled(if: geteuid() != 0 || access("/usr/bin/setpriv", X_OK) == 0, "only root, and no setpriv"))
  func whatMayNotBeReadIsNamed() throws {
    let package = try FaultyPackage(Fault("P09", "a table that this user may not read", exits: 77))
    let table = package.url("Data/topics.csv").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: table)
    var shell = Statbrief(folder: package.url(""))
    var arguments = ["check"]
    if geteuid() == 0 {
      arguments = ["--reuid", "65534", "--clear-groups", Statbrief.program.path] + arguments
      shell.executable = URL(fileURLWithPath: "/usr/bin/setpriv")
    }
    let result = try shell.run(list: arguments)
    #expect(result.status == 77)
    #expect(result.errors == "Data/topics.csv: P09: cannot read: Permission denied\n")
  }
}
