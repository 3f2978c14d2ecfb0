/* The less common scalar kinds: enumerations, booleans and complex numbers. */

#include <complex.h>
#include <stdbool.h>

enum kind_level { KIND_LOW = -1, KIND_MIDDLE, KIND_HIGH };
enum kind_flags { KIND_READ = 1, KIND_WRITE = 2, KIND_TOP = 0x80000000u };

enum kind_level kind_next(enum kind_level level) { return level + 1; }
int kind_level_to_int(enum kind_level level) { return level; }
enum kind_flags kind_both(enum kind_flags a, enum kind_flags b) { return a | b; }

bool kind_not(bool v) { return !v; }
int kind_bool_to_int(bool v) { return v; }

double complex kind_complex_add(double complex a, double complex b) { return a + b; }
double complex kind_complex_conjugate(double complex a) { return conj(a); }
float complex kind_complex_float_multiply(float complex a, float complex b) { return a * b; }
double kind_complex_real(double complex a) { return creal(a); }
