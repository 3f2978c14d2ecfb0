/* Functions that do next to nothing, for measuring what a call costs. */

#include <stdint.h>

int calls_one(int a) { return a + 1; }
int calls_two(int a) { return a + 2; }
int calls_three(int a) { return a + 3; }
int calls_four(int a) { return a + 4; }

/* Six arguments that take both kinds of register. The pointer may be null. */
double calls_six(int a, double b, int64_t c, float d, const uint8_t *e, uint8_t f) {
    return a + b + c + d + (e ? *e : 0) + f;
}

/* The first byte of the text; it may be the terminator. */
int calls_text(const char *text) { return (unsigned char) text[0]; }
