import Dispatch
import Synchronization

/// Work on all processors at once, its results in the order of the tasks.
enum Parallel {
  /// What `body` gives for each of `count` tasks; the failure of the first task that fails.
  static func map<Output: Sendable>(
    _ count: Int, _ body: @Sendable (Int) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let results = Mutex<[Result<Output, Failure>?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result: Result<Output, Failure>
      do throws(Failure) {
        result = .success(try body(index))
      } catch {
        result = .failure(error)
      }
      results.withLock { $0[index] = result }
    }
    var outputs: [Output] = []
    for result in results.withLock({ $0 }) {
      if let result { outputs.append(try result.get()) }
    }
    return outputs
  }
}
