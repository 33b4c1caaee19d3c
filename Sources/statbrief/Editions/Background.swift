import Indicators
import Synchronization

/// A value that a thread of its own makes while something else is done.
///
/// Where no thread can be had it is made by whoever asks for it first.
final class Background<Value: Sendable>: Sendable {
  private let work: Work
  private let thread: SystemThread?

  init(_ body: @escaping @Sendable () -> Value) {
    let work = Work(body)
    self.work = work
    thread = SystemThread { _ = work.value() }
  }

  deinit {
    thread?.join()
  }

  /// The value, waited for.
  func value() -> Value {
    thread?.join()
    return work.value()
  }

  /// What is to be made, and what it became.
  private final class Work: Sendable {
    private let body: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)

    init(_ body: @escaping @Sendable () -> Value) {
      self.body = body
    }

    func value() -> Value {
      made.withLock { made in
        if let made { return made }
        let value = body()
        made = value
        return value
      }
    }
  }
}
