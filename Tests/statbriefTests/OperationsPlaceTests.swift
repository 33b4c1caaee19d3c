import Foundation
import Glibc
import Testing

@testable import statbrief

/// Where root writes, nobody else can put something in the place of what is written.
@Suite struct OperationsPlaceTests {
  @Test(
    "P04: owner and rights that are a danger to root",
    arguments: [
      (0, 0, 0o755, nil), (0, 0, 0o775, nil), (0, 50, 0o775, "a group (50) may write here"),
      (0, 0, 0o777, "everybody may write here"), (0, 0, 0o1777, nil), (0, 50, 0o755, nil), (0, 50, 0o3775, nil),
      (1000, 0, 0o755, "belongs to another user (1000)"), (1000, 0, 0o1777, "belongs to another user (1000)"),
    ] as [(uid_t, gid_t, mode_t, String?)])
  func dangers(_ owner: uid_t, _ group: gid_t, _ mode: mode_t, _ text: String?) {
    #expect(EditionPlace.danger(owner: owner, group: group, mode: mode) == text)
  }

  @Test("P04: root refuses the folder of another user unless told", .enabled(if: geteuid() == 0, "only as root"))
  func foreignFolder() throws {
    let folder = try TemporaryFolder()
    let statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    let place = folder.url.appendingPathComponent("theirs").path
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    for (owner, mode, text) in [
      (uid_t(65534), mode_t(0o755), "theirs: P04: belongs to another user (65534), and this is root"),
      (0, 0o777, "theirs: P04: everybody may write here, and this is root"),
    ] {
      chown(place, owner, 0)
      chmod(place, mode)
      let result = try statbrief.run("build", "--quiet", "--lang", "en", "--output", "theirs/Output")
      #expect(result.status == 77)
      #expect(result.errors.contains(text) && result.errors.contains("--allow-unsafe-dir"), "\(result.errors)")
      #expect(FolderTree.names(in: place) == [])
    }
    #expect(
      try statbrief.run("build", "--quiet", "--lang", "en", "--output", "theirs/Output", "--allow-unsafe-dir").status
        == 0)
    // The output itself counts too.
    chmod(place, 0o755)
    chown(place + "/Output", 65534, 0)
    #expect(try statbrief.run("build", "--quiet", "--lang", "en", "--output", "theirs/Output").status == 77)
  }

  @Test("P04: files are made as the umask says")
  func rights() throws {
    let folder = try TemporaryFolder()
    #expect(try Statbrief(folder: folder.url).run("init", "Data").status == 0)
    let shell = Statbrief(folder: folder.url, executable: URL(fileURLWithPath: "/bin/sh"))
    let result = try shell.run(
      "-c", "umask 027 && exec \"$0\" build --quiet --lang en", Statbrief.program.path)
    #expect(result.status == 0, "\(result.errors)")
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.url.appendingPathComponent(path).path)[.posixPermissions]
        as? Int
    }
    #expect(try rights("Output") == 0o750)
    #expect(try rights("Output/manifest.json") == 0o640)
  }

  @Test("P04: a name that somebody else has put there is neither followed nor written to")
  func draftOfAnother() throws {
    let folder = try TemporaryFolder()
    let draft = Draft(of: folder.url.appendingPathComponent("a.csv").path)
    try folder.write("theirs", to: "b.csv")
    symlink(folder.url.appendingPathComponent("b.csv").path, draft.path)
    #expect(throws: Disk.Fault(operation: .createFile, path: draft.path, errorNumber: EEXIST)) {
      try Disk().createFile([1], at: draft.path)
    }
    try AtomicFile.write(Array("mine".utf8), to: draft.place)
    #expect(try folder.text("b.csv") == "theirs")
    #expect(try folder.text("a.csv") == "mine")
  }
}
