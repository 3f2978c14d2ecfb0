/*
 * Structs of every class of the System V x86-64 calling convention (psABI, section 3.2.3), passed and returned by value.
 * For each struct X there are make_X, which returns one, and sum_X, which takes one.
 */

#include <stdint.h>

/* INTEGER, one register. */
struct s_char { char a; };
struct s_chars3 { char a, b, c; };
struct s_int { int a; };
struct s_int2 { int a, b; };
struct s_short_int { short a; int b; };
/* INTEGER, two registers. */
struct s_int3 { int a, b, c; };
struct s_long2 { int64_t a, b; };
struct s_bytes16 { uint8_t b[16]; };
/* SSE, one register. */
struct s_float { float a; };
struct s_float2 { float a, b; };
struct s_double { double a; };
/* SSE, two registers. */
struct s_float3 { float a, b, c; };
struct s_float4 { float a, b, c, d; };
struct s_double2 { double a, b; };
struct s_float_double { float a; double b; };
/* One register of each kind, in both orders, and a shared eightbyte (INTEGER wins). */
struct s_double_int { double a; int b; };
struct s_int_double { int a; double b; };
struct s_int_float { int a; float b; };
struct s_float_int_double { float a; int b; double c; };
struct s_pointer_float { const char *a; float b; };
/* MEMORY: more than two eightbytes, or members that are not aligned. */
struct s_long3 { int64_t a, b, c; };
struct s_double3 { double a, b, c; };
struct s_big { int a[10]; double b; };
struct s_packed { char a; int b; double c; } __attribute__((packed));
/* A bit-field needs no alignment, so this one travels in a register although it is as wide as its type. */
struct s_packed_bits { char a; unsigned b : 32; } __attribute__((packed));
/* Nested and overlapping members are classified member by member. */
struct s_nested { struct s_float2 a; struct s_short_int b; };
union u_int_float { int i; float f; };
struct s_union { union u_int_float a; int b; double c; };
struct s_bits { int a : 3; unsigned b : 5; int c : 24; };

struct s_char make_s_char(char a) { return (struct s_char) {a}; }
int sum_s_char(struct s_char s) { return s.a; }
struct s_chars3 make_s_chars3(char a, char b, char c) { return (struct s_chars3) {a, b, c}; }
int sum_s_chars3(struct s_chars3 s) { return s.a + 10 * s.b + 100 * s.c; }
struct s_int make_s_int(int a) { return (struct s_int) {a}; }
int sum_s_int(struct s_int s) { return s.a; }
struct s_int2 make_s_int2(int a, int b) { return (struct s_int2) {a, b}; }
int sum_s_int2(struct s_int2 s) { return s.a + 10 * s.b; }
struct s_short_int make_s_short_int(short a, int b) { return (struct s_short_int) {a, b}; }
int sum_s_short_int(struct s_short_int s) { return s.a + 10 * s.b; }

struct s_int3 make_s_int3(int a, int b, int c) { return (struct s_int3) {a, b, c}; }
int sum_s_int3(struct s_int3 s) { return s.a + 10 * s.b + 100 * s.c; }
struct s_long2 make_s_long2(int64_t a, int64_t b) { return (struct s_long2) {a, b}; }
int64_t sum_s_long2(struct s_long2 s) { return s.a + 10 * s.b; }
struct s_bytes16 make_s_bytes16(uint8_t first) {
    struct s_bytes16 s;
    for (int i = 0; i < 16; i++) {
        s.b[i] = (uint8_t) (first + i);
    }
    return s;
}
int sum_s_bytes16(struct s_bytes16 s) {
    int sum = 0;
    for (int i = 0; i < 16; i++) {
        sum += (i + 1) * s.b[i];
    }
    return sum;
}

struct s_float make_s_float(float a) { return (struct s_float) {a}; }
double sum_s_float(struct s_float s) { return s.a; }
struct s_float2 make_s_float2(float a, float b) { return (struct s_float2) {a, b}; }
double sum_s_float2(struct s_float2 s) { return s.a + 10 * s.b; }
struct s_double make_s_double(double a) { return (struct s_double) {a}; }
double sum_s_double(struct s_double s) { return s.a; }

struct s_float3 make_s_float3(float a, float b, float c) { return (struct s_float3) {a, b, c}; }
double sum_s_float3(struct s_float3 s) { return s.a + 10 * s.b + 100 * s.c; }
struct s_float4 make_s_float4(float a, float b, float c, float d) { return (struct s_float4) {a, b, c, d}; }
double sum_s_float4(struct s_float4 s) { return s.a + 10 * s.b + 100 * s.c + 1000 * s.d; }
struct s_double2 make_s_double2(double a, double b) { return (struct s_double2) {a, b}; }
double sum_s_double2(struct s_double2 s) { return s.a + 10 * s.b; }
struct s_float_double make_s_float_double(float a, double b) { return (struct s_float_double) {a, b}; }
double sum_s_float_double(struct s_float_double s) { return s.a + 10 * s.b; }

struct s_double_int make_s_double_int(double a, int b) { return (struct s_double_int) {a, b}; }
double sum_s_double_int(struct s_double_int s) { return s.a + 10 * s.b; }
struct s_int_double make_s_int_double(int a, double b) { return (struct s_int_double) {a, b}; }
double sum_s_int_double(struct s_int_double s) { return s.a + 10 * s.b; }
struct s_int_float make_s_int_float(int a, float b) { return (struct s_int_float) {a, b}; }
double sum_s_int_float(struct s_int_float s) { return s.a + 10 * s.b; }
struct s_float_int_double make_s_float_int_double(float a, int b, double c) { return (struct s_float_int_double) {a, b, c}; }
double sum_s_float_int_double(struct s_float_int_double s) { return s.a + 10 * s.b + 100 * s.c; }
struct s_pointer_float make_s_pointer_float(const char *a, float b) { return (struct s_pointer_float) {a, b}; }
double sum_s_pointer_float(struct s_pointer_float s) { return s.a[0] + 10 * s.b; }

struct s_long3 make_s_long3(int64_t a, int64_t b, int64_t c) { return (struct s_long3) {a, b, c}; }
int64_t sum_s_long3(struct s_long3 s) { return s.a + 10 * s.b + 100 * s.c; }
struct s_double3 make_s_double3(double a, double b, double c) { return (struct s_double3) {a, b, c}; }
double sum_s_double3(struct s_double3 s) { return s.a + 10 * s.b + 100 * s.c; }
struct s_big make_s_big(int first, double b) {
    struct s_big s;
    for (int i = 0; i < 10; i++) {
        s.a[i] = first + i;
    }
    s.b = b;
    return s;
}
double sum_s_big(struct s_big s) {
    double sum = s.b;
    for (int i = 0; i < 10; i++) {
        sum += s.a[i];
    }
    return sum;
}
struct s_packed make_s_packed(char a, int b, double c) { return (struct s_packed) {a, b, c}; }
double sum_s_packed(struct s_packed s) { return s.a + 10 * s.b + 100 * s.c; }

/* In a union it is an integer like any other, and without alignment such a struct goes to memory. */
union u_bits { unsigned char a : 5; long b : 37; };
struct s_packed_union { char a; union u_bits b; } __attribute__((packed));
struct s_packed_union make_s_packed_union(char a, long b) { return (struct s_packed_union) {a, {.b = b}}; }
double sum_s_packed_union(struct s_packed_union s) { return s.a + 10.0 * s.b.b; }

struct s_packed_bits make_s_packed_bits(char a, unsigned b) { return (struct s_packed_bits) {a, b}; }
double sum_s_packed_bits(struct s_packed_bits s) { return s.a + 10.0 * s.b; }

struct s_nested make_s_nested(float a, float b, short c, int d) { return (struct s_nested) {{a, b}, {c, d}}; }
double sum_s_nested(struct s_nested s) { return s.a.a + 10 * s.a.b + 100 * s.b.a + 1000 * s.b.b; }
union u_int_float make_u_int_float(float f) { return (union u_int_float) {.f = f}; }
double sum_u_int_float(union u_int_float u) { return u.f; }
struct s_union make_s_union(int a, int b, double c) { return (struct s_union) {{.i = a}, b, c}; }
double sum_s_union(struct s_union s) { return s.a.i + 10 * s.b + 100 * s.c; }
struct s_bits make_s_bits(int a, unsigned b, int c) { return (struct s_bits) {a, b, c}; }
int sum_s_bits(struct s_bits s) { return s.a + 10 * (int) s.b + 1000 * s.c; }

/* Structs after the registers have run out: a struct is never split between registers and stack. */
double sum_spilled(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, struct s_long2 f, int64_t g, struct s_double_int h, struct s_long3 i) {
    return a + b + c + d + e + f.a + 10 * f.b + 1000 * g + h.a + h.b + i.a + i.b + i.c;
}

/* A callback-free round trip through a pointer to a struct that is larger than the registers. */
void scale_s_double3(struct s_double3 *s, double factor) {
    s->a *= factor;
    s->b *= factor;
    s->c *= factor;
}
