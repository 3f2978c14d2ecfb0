/* Functions with variable arguments. */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

int varargs_sum_ints(int count, ...) {
    va_list args;
    va_start(args, count);
    int sum = 0;
    for (int i = 0; i < count; i++) {
        sum += va_arg(args, int);
    }
    va_end(args);
    return sum;
}

double varargs_sum_doubles(int count, ...) {
    va_list args;
    va_start(args, count);
    double sum = 0;
    for (int i = 0; i < count; i++) {
        sum += va_arg(args, double);
    }
    va_end(args);
    return sum;
}

/*
 * Writes each argument as text into the buffer, separated by spaces; the kinds string has one letter for each argument:
 * i int, l int64_t, u uint64_t, d double, s string, p pointer (shown as NULL or "set"). Returns the length written.
 */
int varargs_show(char *buffer, size_t size, const char *kinds, ...) {
    va_list args;
    va_start(args, kinds);
    size_t used = 0;
    for (const char *k = kinds; *k && used < size; k++) {
        char *at = buffer + used;
        size_t room = size - used;
        switch (*k) {
            case 'i': used += (size_t) snprintf(at, room, "%d ", va_arg(args, int)); break;
            case 'l': used += (size_t) snprintf(at, room, "%lld ", (long long) va_arg(args, int64_t)); break;
            case 'u': used += (size_t) snprintf(at, room, "%llu ", (unsigned long long) va_arg(args, uint64_t)); break;
            case 'd': used += (size_t) snprintf(at, room, "%g ", va_arg(args, double)); break;
            case 's': used += (size_t) snprintf(at, room, "%s ", va_arg(args, const char *)); break;
            case 'p': used += (size_t) snprintf(at, room, "%s ", va_arg(args, void *) ? "set" : "NULL"); break;
        }
    }
    va_end(args);
    return (int) used;
}
