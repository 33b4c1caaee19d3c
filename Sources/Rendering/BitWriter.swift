/// Bits in the order of deflate, the first of them lowest.
final class BitWriter {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var pending: UInt64 = 0
  private var pendingBits = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  /// Makes room for this many bytes more, so that `write` need not look.
  func reserve(_ bytes: Int) {
    guard count + bytes + 16 > capacity else { return }
    let larger = max(capacity * 2, count + bytes + 16)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }

  /// Adds the lowest `bits` of a value, at most 48; room has been reserved.
  @inline(__always)
  func write(_ value: UInt64, bits: Int) {
    pending |= value << UInt64(pendingBits)
    pendingBits += bits
    UnsafeMutableRawPointer(start + count).storeBytes(of: pending.littleEndian, as: UInt64.self)
    let bytes = pendingBits >> 3
    count += bytes
    pending >>= UInt64(bytes * 8)
    pendingBits &= 7
  }

  /// Fills up the last byte with zeros.
  func align() {
    if pendingBits > 0 { write(0, bits: 8 - pendingBits) }
  }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }
}
