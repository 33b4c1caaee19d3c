#pragma once
#include <dlfcn.h>
#include <stddef.h>

#include <qpdf/qpdf-c.h>

// libqpdf is loaded when its first function is called and not with the program: it brings thirteen libraries for
// cryptography and pictures with it, and opening those takes a tenth of the time of a chart that is no PDF.
//
// Each function of the library that is called stands here once more, with `late_` before its name. They may be called
// from all threads, but only where `late_qpdf_problem` finds nothing.

/// The library, in the versions of its interface that have all these functions; null if it is not there.
static inline void *late_qpdf_library(void) {
  void *library = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
  return library ? library : dlopen("libqpdf.so.30", RTLD_NOW | RTLD_LOCAL);
}

/// Why the library cannot be used; null if it can.
static inline char const *late_qpdf_problem(void) { return late_qpdf_library() ? NULL : dlerror(); }

#define LATE(name, result, parameters, arguments)                                   \
  static inline result late_##name parameters {                                     \
    static __typeof__(&name) known;                                                 \
    __typeof__(&name) function = __atomic_load_n(&known, __ATOMIC_RELAXED);         \
    if (!function) {                                                                \
      function = (__typeof__(&name))dlsym(late_qpdf_library(), #name);              \
      __atomic_store_n(&known, function, __ATOMIC_RELAXED);                         \
    }                                                                               \
    return function arguments;                                                      \
  }

LATE(qpdf_init, qpdf_data, (void), ())
LATE(qpdf_cleanup, void, (qpdf_data *document), (document))
LATE(qpdf_set_suppress_warnings, void, (qpdf_data document, QPDF_BOOL value), (document, value))
LATE(qpdf_silence_errors, void, (qpdf_data document), (document))
LATE(qpdf_set_attempt_recovery, void, (qpdf_data document, QPDF_BOOL value), (document, value))
LATE(
    qpdf_read_memory, QPDF_ERROR_CODE,
    (qpdf_data document, char const *description, char const *buffer, unsigned long long size, char const *password),
    (document, description, buffer, size, password))
LATE(qpdf_init_write_memory, QPDF_ERROR_CODE, (qpdf_data document), (document))
LATE(qpdf_set_deterministic_ID, void, (qpdf_data document, QPDF_BOOL value), (document, value))
LATE(qpdf_set_newline_before_endstream, void, (qpdf_data document, QPDF_BOOL value), (document, value))
LATE(qpdf_set_object_stream_mode, void, (qpdf_data document, enum qpdf_object_stream_e mode), (document, mode))
LATE(qpdf_set_compress_streams, void, (qpdf_data document, QPDF_BOOL value), (document, value))
LATE(qpdf_write, QPDF_ERROR_CODE, (qpdf_data document), (document))
LATE(qpdf_get_buffer_length, size_t, (qpdf_data document), (document))
LATE(qpdf_get_buffer, unsigned char const *, (qpdf_data document), (document))
LATE(qpdf_has_error, QPDF_BOOL, (qpdf_data document), (document))
LATE(qpdf_get_error, qpdf_error, (qpdf_data document), (document))
LATE(qpdf_more_warnings, QPDF_BOOL, (qpdf_data document), (document))
LATE(qpdf_next_warning, qpdf_error, (qpdf_data document), (document))
LATE(qpdf_get_error_full_text, char const *, (qpdf_data document, qpdf_error error), (document, error))
LATE(qpdf_get_error_code, enum qpdf_error_code_e, (qpdf_data document, qpdf_error error), (document, error))
LATE(qpdf_get_num_pages, int, (qpdf_data document), (document))
LATE(qpdf_get_page_n, qpdf_oh, (qpdf_data document, size_t index), (document, index))
LATE(qpdf_get_root, qpdf_oh, (qpdf_data document), (document))
LATE(qpdf_get_object_by_id, qpdf_oh, (qpdf_data document, int number, int generation), (document, number, generation))
LATE(qpdf_make_indirect_object, qpdf_oh, (qpdf_data document, qpdf_oh object), (document, object))
LATE(
    qpdf_replace_object, void,
    (qpdf_data document, int number, int generation, qpdf_oh object),
    (document, number, generation, object))
LATE(qpdf_set_info_key, void, (qpdf_data document, char const *key, char const *value), (document, key, value))
LATE(qpdf_oh_release, void, (qpdf_data document, qpdf_oh object), (document, object))
LATE(qpdf_oh_get_object_id, int, (qpdf_data document, qpdf_oh object), (document, object))
LATE(qpdf_oh_get_dict, qpdf_oh, (qpdf_data document, qpdf_oh object), (document, object))
LATE(
    qpdf_oh_replace_key, void,
    (qpdf_data document, qpdf_oh object, char const *key, qpdf_oh item),
    (document, object, key, item))
LATE(qpdf_oh_append_item, void, (qpdf_data document, qpdf_oh object, qpdf_oh item), (document, object, item))
LATE(qpdf_oh_new_null, qpdf_oh, (qpdf_data document), (document))
LATE(qpdf_oh_new_bool, qpdf_oh, (qpdf_data document, QPDF_BOOL value), (document, value))
LATE(qpdf_oh_new_integer, qpdf_oh, (qpdf_data document, long long value), (document, value))
LATE(qpdf_oh_new_real_from_string, qpdf_oh, (qpdf_data document, char const *value), (document, value))
LATE(qpdf_oh_new_name, qpdf_oh, (qpdf_data document, char const *name), (document, name))
LATE(qpdf_oh_new_unicode_string, qpdf_oh, (qpdf_data document, char const *text), (document, text))
LATE(qpdf_oh_new_array, qpdf_oh, (qpdf_data document), (document))
LATE(qpdf_oh_new_dictionary, qpdf_oh, (qpdf_data document), (document))
LATE(qpdf_oh_new_stream, qpdf_oh, (qpdf_data document), (document))
LATE(
    qpdf_oh_replace_stream_data, void,
    (qpdf_data document, qpdf_oh stream, unsigned char const *bytes, size_t length, qpdf_oh filter, qpdf_oh parameters),
    (document, stream, bytes, length, filter, parameters))
LATE(
    qpdf_oh_get_page_content_data, QPDF_ERROR_CODE,
    (qpdf_data document, qpdf_oh page, unsigned char **bytes, size_t *length),
    (document, page, bytes, length))
LATE(qpdf_get_qpdf_version, char const *, (void), ())

#undef LATE
