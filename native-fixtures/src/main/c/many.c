/* Functions of 64 parameters, of eight types in turn; each value has its place as its weight in a sum. */

#include <stdbool.h>
#include <stdint.h>

#define PARAMETERS(n) int8_t a##n, double b##n, int64_t c##n, float d##n, uint16_t e##n, double f##n, int g##n, bool h##n
#define SUM(n) (8 * n + 1) * a##n + (8 * n + 2) * b##n + (8 * n + 3) * c##n + (8 * n + 4) * d##n \
    + (8 * n + 5) * e##n + (8 * n + 6) * f##n + (8 * n + 7) * g##n + (8 * n + 8) * h##n
#define VALUES(n) -1 - n, n + 0.5, INT64_C(10000000000) + n, n + 0.25f, 65535 - n, -n, 1000 * n, n % 2
#define ALL(x) x(0), x(1), x(2), x(3), x(4), x(5), x(6), x(7)

/* The weighted sum of all arguments. */
double many_sum(ALL(PARAMETERS)) {
    return SUM(0) + SUM(1) + SUM(2) + SUM(3) + SUM(4) + SUM(5) + SUM(6) + SUM(7);
}

/* What the callback makes of 64 values, less their weighted sum. */
double many_call_back(double (*f)(ALL(PARAMETERS))) {
    return f(ALL(VALUES)) - many_sum(ALL(VALUES));
}

/* The same for integers only. */
#define LONGS(n) long a##n, long b##n, long c##n, long d##n, long e##n, long f##n, long g##n, long h##n
#define LONG_VALUES(n) 8 * n + 1, 8 * n + 2, 8 * n + 3, 8 * n + 4, 8 * n + 5, 8 * n + 6, 8 * n + 7, 8 * n + 8
long many_long_sum(ALL(LONGS)) {
    return SUM(0) + SUM(1) + SUM(2) + SUM(3) + SUM(4) + SUM(5) + SUM(6) + SUM(7);
}
long many_long_call_back(long (*f)(ALL(LONGS))) {
    return f(ALL(LONG_VALUES)) - many_long_sum(ALL(LONG_VALUES));
}
