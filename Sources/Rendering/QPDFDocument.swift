import CQPDF
import Glibc

/// A PDF in memory that is being changed through libqpdf.
///
/// What refers to an object that is not there yet reserves its number first.
final class QPDFDocument {
  private var data: qpdf_data?

  /// Reads a PDF, lets it be changed, and writes it; streams are compressed, objects packed, the identifier is made from
  /// the content alone.
  static func rewritten(
    _ bytes: [UInt8], _ change: (QPDFDocument) throws(RenderingError) -> Void
  ) throws(RenderingError) -> [UInt8] {
    // The library reads from these bytes as long as the document is open.
    let result = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer -> Result<[UInt8], RenderingError> in
        Result { () throws(RenderingError) in
          let document = try QPDFDocument(buffer)
          try change(document)
          return try document.written()
        }
      }
    }
    return try result.get()
  }

  private init(_ buffer: UnsafeBufferPointer<CChar>) throws(RenderingError) {
    data = qpdf_init()
    qpdf_set_suppress_warnings(data, 1)
    qpdf_silence_errors(data)
    qpdf_set_attempt_recovery(data, 0)
    _ = qpdf_read_memory(data, "document", buffer.baseAddress, UInt64(buffer.count), nil)
    try check()
  }

  deinit {
    qpdf_cleanup(&data)
  }

  private func written() throws(RenderingError) -> [UInt8] {
    try check()
    _ = qpdf_init_write_memory(data)
    qpdf_set_deterministic_ID(data, 1)
    qpdf_set_object_stream_mode(data, qpdf_o_generate)
    qpdf_set_compress_streams(data, 1)
    _ = qpdf_write(data)
    try check()
    let length = qpdf_get_buffer_length(data)
    guard let start = qpdf_get_buffer(data), length > 0 else {
      throw .library(.qpdf, code: 0, message: "qpdf_get_buffer")
    }
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  /// Throws what the library has reported since the last time, warnings included.
  func check() throws(RenderingError) {
    let error = qpdf_has_error(data) != 0 ? qpdf_get_error(data) : nil
    let report = error ?? (qpdf_more_warnings(data) != 0 ? qpdf_next_warning(data) : nil)
    guard let report else { return }
    let message = qpdf_get_error_full_text(data, report).map { String(cString: $0) } ?? ""
    throw .library(.qpdf, code: Int(qpdf_get_error_code(data, report).rawValue), message: message)
  }

  var pageCount: Int { Int(qpdf_get_num_pages(data)) }

  /// The object number of a page.
  func page(_ index: Int) -> Int {
    Int(qpdf_oh_get_object_id(data, qpdf_get_page_n(data, index)))
  }

  /// A new object number, behind which an object has still to be put.
  func reserve() -> Int {
    // Not null: the library drops entries that refer to null.
    Int(qpdf_oh_get_object_id(data, qpdf_make_indirect_object(data, qpdf_oh_new_dictionary(data))))
  }

  /// Puts an object behind a number.
  func replace(_ number: Int, with object: PDFObject) {
    with(object) { qpdf_replace_object(data, Int32(number), 0, $0) }
  }

  /// Sets an entry of a dictionary behind a number.
  func set(_ key: String, of number: Int, to object: PDFObject) {
    with(object) { qpdf_oh_replace_key(data, qpdf_get_object_by_id(data, Int32(number), 0), "/" + key, $0) }
  }

  /// Sets an entry of the document's catalogue.
  func setCatalog(_ key: String, to object: PDFObject) {
    with(object) { qpdf_oh_replace_key(data, qpdf_get_root(data), "/" + key, $0) }
  }

  /// Makes the library's own form of an object and lets go of it afterwards.
  private func with(_ object: PDFObject, _ body: (qpdf_oh) -> Void) {
    let handle = handle(object)
    body(handle)
    qpdf_oh_release(data, handle)
  }

  private func handle(_ object: PDFObject) -> qpdf_oh {
    switch object {
    case .name(let name): return qpdf_oh_new_name(data, "/" + name)
    case .text(let text): return qpdf_oh_new_unicode_string(data, text)
    case .integer(let value): return qpdf_oh_new_integer(data, Int64(value))
    case .number(let value): return qpdf_oh_new_real_from_string(data, DecimalText.fixed(value, places: 3))
    case .boolean(let value): return qpdf_oh_new_bool(data, value ? 1 : 0)
    case .reference(let number): return qpdf_get_object_by_id(data, Int32(number), 0)
    case .array(let items):
      let array = qpdf_oh_new_array(data)
      for item in items { with(item) { qpdf_oh_append_item(data, array, $0) } }
      return array
    case .dictionary(let entries):
      let dictionary = qpdf_oh_new_dictionary(data)
      for (key, value) in entries { with(value) { qpdf_oh_replace_key(data, dictionary, "/" + key, $0) } }
      return dictionary
    }
  }

  /// Sets an entry of the information dictionary, in ASCII.
  func setInformation(_ key: String, to text: String) {
    qpdf_set_info_key(data, "/" + key, text)
  }

  /// Adds a stream and says its number; `entries` are those of its dictionary.
  func addStream(_ bytes: [UInt8], entries: [String: PDFObject] = [:]) -> Int {
    let stream = qpdf_oh_new_stream(data)
    qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, qpdf_oh_new_null(data), qpdf_oh_new_null(data))
    let dictionary = qpdf_oh_get_dict(data, stream)
    for (key, value) in entries { with(value) { qpdf_oh_replace_key(data, dictionary, "/" + key, $0) } }
    return Int(qpdf_oh_get_object_id(data, stream))
  }

  /// The content of a page, not compressed.
  func content(ofPage index: Int) throws(RenderingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = qpdf_oh_get_page_content_data(data, qpdf_get_page_n(data, index), &buffer, &length)
    try check()
    guard let buffer else { return [] }
    defer { free(buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }
}
