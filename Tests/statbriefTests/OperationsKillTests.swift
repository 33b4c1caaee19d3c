import Foundation
import Glibc
import Testing

@testable import statbrief

/// Runs of the command that are ended from outside, at many moments.
@Suite(.serialized) struct OperationsKillTests {
  /// Ends runs by a signal, some anywhere in their time, more while files are written. Gives how the runs ended that
  /// the signal reached.
  private static func endRuns(by signal: Int32, anywhere: Int, whileWriting: Int, _ run: OperationsRun) throws
    -> [Int32]
  {
    var ends: [Int32] = []
    var present = try #require(run.found)
    for trial in 0..<(anywhere + whileWriting) {
      try run.set(present.next)
      let process = try run.start()
      if trial < anywhere {
        usleep(UInt32(run.duration * 1e6 * Double(trial) / Double(anywhere)))
      } else {
        let files = run.fileCount * (trial - anywhere) / whileWriting
        while process.isRunning, run.drafted(by: process) <= files {}
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal {
        ends.append(process.terminationStatus)
      } else if trial < anywhere {
        run.duration *= 0.8
      }
      present = try #require(run.found, "trial \(trial): a mixture")
      // Another run is neither kept out nor misled by what was left; most of the time the next trial shows that.
      if signal != SIGKILL { #expect(run.remains.isEmpty, "trial \(trial)") }
    }
    try run.set(present.next)
    #expect(try run.statbrief.run("build", "--quiet").status == 0)
    #expect(run.found == present.next)
    #expect(run.remains.isEmpty)
    return ends
  }

  @Test("O04: kill -9 at any moment leaves the old edition or the new one")
  func killed() throws {
    let ends = try Self.endRuns(by: SIGKILL, anywhere: 6, whileWriting: 12, try OperationsRun())
    #expect(ends.count > 9)
    #expect(ends.allSatisfy { $0 == SIGKILL })
  }

  @Test("O05: interrupted or asked to end, a run clears up behind it", arguments: [SIGINT, SIGTERM])
  func askedToEnd(_ signal: Int32) throws {
    let ends = try Self.endRuns(by: signal, anywhere: 3, whileWriting: 5, try OperationsRun())
    #expect(ends.count > 4)
    #expect(ends.allSatisfy { $0 == signal })
  }

  @Test("O06, O07: a second run does not wait, and no lock outlives the run that held it")
  func secondRun() throws {
    let run = try OperationsRun()
    let before = try #require(run.found)
    try run.set(before.next)
    let process = try run.start()
    while process.isRunning, !run.isLocked { usleep(100) }
    kill(process.processIdentifier, SIGSTOP)
    try #require(run.isLocked)
    let second = try run.statbrief.run("build", "--quiet")
    #expect(second.status == 75)
    #expect(second.errors == "Output: O06: another run writes here (try again when it is done)\n")
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try run.statbrief.run("build", "--quiet").status == 0)
    #expect(run.found == before.next)
  }
}
