import Glibc
import Indicators
import Synchronization

/// Work on all processors at once, its results in the order of the tasks.
enum Parallel {
  /// What `body` gives for each of `count` tasks; the failure of the first task that fails.
  ///
  /// Each thread makes one `worker` for itself and lends it to one task after another: fonts, say, which take longer to
  /// open than a chart takes to draw. What a task gives may not depend on the thread that takes it.
  static func map<Worker, Output: Sendable>(
    _ count: Int, worker: @Sendable () throws(Failure) -> Worker,
    _ body: @Sendable (Worker, Int) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let results = Mutex<[Result<Output, Failure>?]>(Array(repeating: nil, count: count))
    let next = Atomic(0)
    let threads = min(try threads, count)
    Processors.forEach(threads, threads: threads) { _ in
      var own: Worker?
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result: Result<Output, Failure>
        do throws(Failure) {
          if own == nil { own = try worker() }
          guard let own else { return }
          result = .success(try body(own, index))
        } catch {
          result = .failure(error)
        }
        results.withLock { $0[index] = result }
      }
    }
    var outputs: [Output] = []
    for result in results.withLock({ $0 }) {
      if let result { outputs.append(try result.get()) }
    }
    return outputs
  }

  /// How many threads work at once.
  private static var threads: Int {
    get throws(Failure) {
      try checkThreads()
      return Processors.count
    }
  }

  /// Refuses a `STATBRIEF_THREADS` that is not a number of threads.
  static func checkThreads() throws(Failure) {
    guard let value = getenv(Processors.variable) else { return }
    let text = String(cString: value)
    if let number = Int(text), number == Processors.count { return }
    throw Failure(
      Message(
        code: "O16", text: "\(Processors.variable) \(ProblemWords.quoted(text)) is not a number of threads",
        hint: "set it to a number from 1 to 1024, or unset it", status: .usage))
  }
}
