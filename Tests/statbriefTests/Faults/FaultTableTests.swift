import Foundation
import Testing

@Suite struct FaultTableTests {
  @Test func everyRowOfTheCatalogueIsTried() {
    let tried = Set(Fault.all.map(\.id) + FaultProof.all.map(\.id))
    #expect(FaultTable.ids.filter { !tried.contains($0) } == [])
  }

  /// A test that is named is there, by the name of its function or by its words.
  @Test(arguments: FaultProof.all.indices) func theTestIsThere(_ place: Int) throws {
    let proof = FaultProof.all[place]
    let text = try String(
      contentsOf: Statbrief.repository.appendingPathComponent("Tests/" + proof.file), encoding: .utf8)
    let names = ["func \(proof.test)(", "func `\(proof.test)`(", "\"\(proof.test)\"", "struct \(proof.test) {"]
    #expect(names.contains { text.contains($0) }, "\(proof.file): \(proof.test)")
  }

  /// `RECORD_GOLDENS=1` writes the table anew, and still fails.
  @Test func theTableForReadersIsUpToDate() throws {
    let file = Statbrief.repository.appendingPathComponent("Tests/FAULTS.md")
    let isCurrent = (try? String(contentsOf: file, encoding: .utf8)) == FaultTable.text
    if !isCurrent, ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(FaultTable.text.utf8).write(to: file)
    }
    #expect(isCurrent, "Tests/FAULTS.md; RECORD_GOLDENS=1 writes it")
  }
}
