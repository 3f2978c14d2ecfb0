/* One identity function for each scalar type, and calls whose arguments spill from the registers to the stack. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

char width_char(char v) { return v; }
signed char width_schar(signed char v) { return v; }
unsigned char width_uchar(unsigned char v) { return v; }
int8_t width_i8(int8_t v) { return v; }
uint8_t width_u8(uint8_t v) { return v; }
int16_t width_i16(int16_t v) { return v; }
uint16_t width_u16(uint16_t v) { return v; }
int32_t width_i32(int32_t v) { return v; }
uint32_t width_u32(uint32_t v) { return v; }
int64_t width_i64(int64_t v) { return v; }
uint64_t width_u64(uint64_t v) { return v; }
long width_long(long v) { return v; }
unsigned long width_ulong(unsigned long v) { return v; }
size_t width_size(size_t v) { return v; }
ptrdiff_t width_ptrdiff(ptrdiff_t v) { return v; }
bool width_bool(bool v) { return v; }
float width_float(float v) { return v; }
double width_double(double v) { return v; }
void *width_pointer(void *v) { return v; }
void width_void(void) { }

/* The 64 bits that a narrow argument is widened to by the callee, to show that callers extend correctly. */
int64_t width_widen_i8(int8_t v) { return v; }
int64_t width_widen_u8(uint8_t v) { return v; }
int64_t width_widen_i16(int16_t v) { return v; }
int64_t width_widen_u16(uint16_t v) { return v; }
int64_t width_widen_i32(int32_t v) { return v; }
int64_t width_widen_u32(uint32_t v) { return v; }

/* Ten integer arguments of every width: six in registers, four on the stack. Each has its own decimal digit. */
int64_t width_ten_integers(int8_t a, uint8_t b, int16_t c, uint16_t d, int32_t e, uint32_t f,
                           int64_t g, uint64_t h, int8_t i, uint16_t j) {
    return a + 10L * b + 100L * c + 1000L * d + 10000L * e + 100000L * f
        + 1000000L * g + 10000000L * (int64_t) h + 100000000L * i + 1000000000L * j;
}

/* Ten floating-point arguments: eight in registers, two on the stack. */
double width_ten_doubles(double a, float b, double c, float d, double e, float f, double g, float h, double i, float j) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j;
}

/* Integers and doubles in turn: the two register files are counted separately. */
double width_mixed(int8_t a, double b, int64_t c, float d, uint8_t e, double f, void *g, double h,
                   uint16_t i, double j, int32_t k, double l, int64_t m, double n, uint32_t o, double p, int8_t q, double r) {
    return a + b + c + d + e + f + (double) (intptr_t) g + h + i + j + k + l + m + n + o + p + q + r;
}
