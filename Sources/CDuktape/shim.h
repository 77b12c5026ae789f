/* Duktape's API is mostly function-like macros, which Swift cannot import. Everything that can fail
   runs under duk_peval or duk_safe_call, so that no longjmp ever crosses a Swift frame. */
#include <duktape.h>
#include <stddef.h>

static inline duk_context *courseware_js_create(void) {
  return duk_create_heap(NULL, NULL, NULL, NULL, NULL);
}

static inline void courseware_js_destroy(duk_context *context) { duk_destroy_heap(context); }

/* Evaluates a script and leaves its value, or the error, on the stack; 0 when it went well. */
static inline int courseware_js_evaluate(duk_context *context, const char *text, size_t count) {
  return duk_peval_lstring(context, text, count);
}

static inline duk_ret_t courseware_js_call_body(duk_context *context, void *unused) {
  (void)unused;
  duk_call(context, 1);
  duk_to_string(context, -1);
  return 1;
}

/* Calls a global function with one string and leaves its answer as a string on the stack. */
static inline int courseware_js_call(duk_context *context, const char *name, const char *argument,
                                     size_t count) {
  duk_get_global_string(context, name);
  duk_push_lstring(context, argument, count);
  return duk_safe_call(context, courseware_js_call_body, NULL, 2, 1);
}

/* The value on top of the stack as a string; it lives until the value is popped. */
static inline const char *courseware_js_top(duk_context *context, size_t *count) {
  duk_size_t length = 0;
  const char *text = duk_safe_to_lstring(context, -1, &length);
  *count = length;
  return text;
}

static inline void courseware_js_pop(duk_context *context) { duk_pop(context); }
