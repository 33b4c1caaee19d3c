import CQPDF
import Glibc

/// A PDF in memory that is being changed through libqpdf.
///
/// What refers to an object that is not there yet reserves its number first.
final class QPDFDocument {
  private var data: qpdf_data?

  /// Loads the library, which takes longer than all it does for a chart.
  static func load() {
    _ = late_qpdf_library()
  }

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
    if let problem = late_qpdf_problem() {
      throw .library(.qpdf, code: 0, message: String(cString: problem))
    }
    data = late_qpdf_init()
    late_qpdf_set_suppress_warnings(data, 1)
    late_qpdf_silence_errors(data)
    late_qpdf_set_attempt_recovery(data, 0)
    _ = late_qpdf_read_memory(data, "document", buffer.baseAddress, UInt64(buffer.count), nil)
    try check()
  }

  deinit {
    late_qpdf_cleanup(&data)
  }

  private func written() throws(RenderingError) -> [UInt8] {
    try check()
    _ = late_qpdf_init_write_memory(data)
    late_qpdf_set_deterministic_ID(data, 1)
    late_qpdf_set_object_stream_mode(data, qpdf_o_generate)
    late_qpdf_set_compress_streams(data, 1)
    // Strict readers expect a stream to end with its line.
    late_qpdf_set_newline_before_endstream(data, 1)
    _ = late_qpdf_write(data)
    try check()
    let length = late_qpdf_get_buffer_length(data)
    guard let start = late_qpdf_get_buffer(data), length > 0 else {
      throw .library(.qpdf, code: 0, message: "qpdf_get_buffer")
    }
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  /// Throws what the library has reported since the last time, warnings included.
  func check() throws(RenderingError) {
    let error = late_qpdf_has_error(data) != 0 ? late_qpdf_get_error(data) : nil
    let report = error ?? (late_qpdf_more_warnings(data) != 0 ? late_qpdf_next_warning(data) : nil)
    guard let report else { return }
    let message = late_qpdf_get_error_full_text(data, report).map { String(cString: $0) } ?? ""
    throw .library(.qpdf, code: Int(late_qpdf_get_error_code(data, report).rawValue), message: message)
  }

  var pageCount: Int { Int(late_qpdf_get_num_pages(data)) }

  /// The object number of a page.
  func page(_ index: Int) -> Int {
    Int(late_qpdf_oh_get_object_id(data, late_qpdf_get_page_n(data, index)))
  }

  /// A new object number, behind which an object has still to be put.
  func reserve() -> Int {
    // Not null: the library drops entries that refer to null.
    Int(late_qpdf_oh_get_object_id(data, late_qpdf_make_indirect_object(data, late_qpdf_oh_new_dictionary(data))))
  }

  /// Puts an object behind a number.
  func replace(_ number: Int, with object: PDFObject) {
    with(object) { late_qpdf_replace_object(data, Int32(number), 0, $0) }
  }

  /// Sets an entry of a dictionary behind a number.
  func set(_ key: String, of number: Int, to object: PDFObject) {
    with(object) { late_qpdf_oh_replace_key(data, late_qpdf_get_object_by_id(data, Int32(number), 0), "/" + key, $0) }
  }

  /// Sets an entry of the document's catalogue.
  func setCatalog(_ key: String, to object: PDFObject) {
    with(object) { late_qpdf_oh_replace_key(data, late_qpdf_get_root(data), "/" + key, $0) }
  }

  /// Makes the library's own form of an object and lets go of it afterwards.
  private func with(_ object: PDFObject, _ body: (qpdf_oh) -> Void) {
    let handle = handle(object)
    body(handle)
    late_qpdf_oh_release(data, handle)
  }

  private func handle(_ object: PDFObject) -> qpdf_oh {
    switch object {
    case .name(let name): return late_qpdf_oh_new_name(data, "/" + name)
    case .text(let text): return late_qpdf_oh_new_unicode_string(data, text)
    case .integer(let value): return late_qpdf_oh_new_integer(data, Int64(value))
    case .number(let value): return late_qpdf_oh_new_real_from_string(data, DecimalText.fixed(value, places: 3))
    case .boolean(let value): return late_qpdf_oh_new_bool(data, value ? 1 : 0)
    case .reference(let number): return late_qpdf_get_object_by_id(data, Int32(number), 0)
    case .array(let items):
      let array = late_qpdf_oh_new_array(data)
      for item in items { with(item) { late_qpdf_oh_append_item(data, array, $0) } }
      return array
    case .dictionary(let entries):
      let dictionary = late_qpdf_oh_new_dictionary(data)
      for (key, value) in entries { with(value) { late_qpdf_oh_replace_key(data, dictionary, "/" + key, $0) } }
      return dictionary
    }
  }

  /// Sets an entry of the information dictionary, in ASCII.
  func setInformation(_ key: String, to text: String) {
    late_qpdf_set_info_key(data, "/" + key, text)
  }

  /// Adds a stream and says its number; `entries` are those of its dictionary.
  func addStream(_ bytes: [UInt8], entries: [String: PDFObject] = [:]) -> Int {
    let stream = late_qpdf_oh_new_stream(data)
    late_qpdf_oh_replace_stream_data(
      data, stream, bytes, bytes.count, late_qpdf_oh_new_null(data), late_qpdf_oh_new_null(data))
    let dictionary = late_qpdf_oh_get_dict(data, stream)
    for (key, value) in entries { with(value) { late_qpdf_oh_replace_key(data, dictionary, "/" + key, $0) } }
    return Int(late_qpdf_oh_get_object_id(data, stream))
  }

  /// The content of a page, not compressed.
  func content(ofPage index: Int) throws(RenderingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = late_qpdf_oh_get_page_content_data(data, late_qpdf_get_page_n(data, index), &buffer, &length)
    try check()
    guard let buffer else { return [] }
    defer { free(buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }
}
