/* Functions that call back: one for each kind of argument and result, loops, kept callbacks and nested calls. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum callback_colour { CALLBACK_RED, CALLBACK_GREEN = 5, CALLBACK_BLUE };
struct callback_item { int key; double weight; };

int8_t callback_i8(int8_t (*f)(int8_t), int8_t v) { return f(v); }
uint8_t callback_u8(uint8_t (*f)(uint8_t), uint8_t v) { return f(v); }
int16_t callback_i16(int16_t (*f)(int16_t), int16_t v) { return f(v); }
uint16_t callback_u16(uint16_t (*f)(uint16_t), uint16_t v) { return f(v); }
int callback_int(int (*f)(int), int v) { return f(v); }
uint32_t callback_u32(uint32_t (*f)(uint32_t), uint32_t v) { return f(v); }
int64_t callback_i64(int64_t (*f)(int64_t), int64_t v) { return f(v); }
uint64_t callback_u64(uint64_t (*f)(uint64_t), uint64_t v) { return f(v); }
bool callback_bool(bool (*f)(bool), bool v) { return f(v); }
char callback_char(char (*f)(char), char v) { return f(v); }
float callback_float(float (*f)(float), float v) { return f(v); }
double callback_double(double (*f)(double), double v) { return f(v); }
void *callback_pointer(void *(*f)(void *), void *v) { return f(v); }
enum callback_colour callback_enum(enum callback_colour (*f)(enum callback_colour), enum callback_colour v) { return f(v); }
void callback_void(void (*f)(void)) { f(); }
const char *callback_text(const char *(*f)(const char *), const char *v) { return f(v); }

/* One argument of each kind in one call. */
void callback_every_kind(void (*f)(int8_t, float, uint16_t, double, int64_t, void *, bool, uint64_t), void *pointer) {
    f(-1, 1.5f, 65535, 2.5, INT64_C(-3), pointer, true, UINT64_MAX);
}

/* Fourteen arguments, so that both register files overflow into the stack. */
double callback_many(double (*f)(int, double, int, double, int, double, int, double, int, double, int, double, int, double)) {
    return f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
}

/* Calls f(i) for each i from 0 up to count; the sum of the results. */
int64_t callback_repeat(int (*f)(int), int count) {
    int64_t sum = 0;
    for (int i = 0; i < count; i++) {
        sum += f(i);
    }
    return sum;
}

/* The first item for which the predicate holds, or NULL. */
struct callback_item *callback_find(struct callback_item *items, size_t count, bool (*matches)(const struct callback_item *, void *), void *data) {
    for (size_t i = 0; i < count; i++) {
        if (matches(&items[i], data)) {
            return &items[i];
        }
    }
    return NULL;
}

static int (*kept)(int);

/* Keeps a callback for callback_call_kept; returns the one kept before. */
int (*callback_keep(int (*f)(int)))(int) {
    int (*previous)(int) = kept;
    kept = f;
    return previous;
}

/* Calls the kept callback, or returns -1 when there is none. */
int callback_call_kept(int v) {
    return kept ? kept(v) : -1;
}

/* A function pointer in a variable and in a struct. */
int (*callback_variable)(int);
struct callback_table { const char *name; int (*apply)(int, int); };
int callback_call_variable(int v) { return callback_variable(v); }
int callback_apply(const struct callback_table *table, int a, int b) { return table->apply(a, b); }

/* A C function whose pointer Lua may call or pass on. */
int callback_twice(int v) { return 2 * v; }
int (*callback_get_twice(void))(int) { return callback_twice; }
