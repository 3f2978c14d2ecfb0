/* memory.lua with memset, memcpy and, for ffi.string, a block of its own for each copy. */

#include <string.h>

#include "../harness.h"

#define SIZE 1048576

static unsigned char a[SIZE], b[SIZE];

static double round_once(void) {
    double length = 0;
    for (int i = 1; i <= 200; i++) {
        memset(a, i, SIZE);
        memcpy(b, a, SIZE);
        char *copy = malloc(SIZE);
        memcpy(copy, b, SIZE);
        /* The compiler must not see that nobody reads the copy. */
        __asm__ volatile("" : : "r"(copy) : "memory");
        length += SIZE;
        free(copy);
    }
    return length;
}
