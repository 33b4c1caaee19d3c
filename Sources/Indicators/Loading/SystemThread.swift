import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A thread of the system that does one piece of work and ends.
public final class SystemThread: Sendable {
  /// What the system gives a process as a rule, whatever this one was given.
  private static let stackSize = 8 << 20

  private let number: pthread_t
  private let isJoined = Atomic(false)

  /// Begins the work; nothing where no thread can be had, because memory or their number is limited.
  public init?(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body: body))
    var number = pthread_t()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let failure = pthread_create(
      &number, &attributes,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    self.number = number
    guard failure == 0 else {
      work.release()
      return nil
    }
  }

  /// Waits for the end of the work.
  public func join() {
    if !isJoined.exchange(true, ordering: .relaxed) { pthread_join(number, nil) }
  }

  /// A class because the system hands threads one pointer.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }
}
