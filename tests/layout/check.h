/* What the programs made by program.lua share. Every fact is one line; facts.lua prints the same of Perigee's view. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static void bytes(const void *object, size_t size) {
    const unsigned char *byte = object;
    for (size_t i = 0; i < size; i++) printf("%02x", byte[i]);
}

/* The first of the bits that are set, and how many there are. */
static void bits(const char *path, const void *object, size_t size) {
    const unsigned char *byte = object;
    size_t first = 0, count = 0;
    for (size_t i = 0; i < 8 * size; i++) {
        if (byte[i / 8] >> i % 8 & 1) {
            if (count++ == 0) first = i;
        }
    }
    printf("%s bits %zu %zu\n", path, first, count);
}

#define TYPE(number, type) printf("# %d %s %zu %zu\n", number, #type, sizeof(type), __alignof__(type))
#define OFFSET(type, path) printf("%s at %zu\n", "." #path, offsetof(type, path))
#define BITS(path) (memset(&o, 0, sizeof o), o.path = -1, bits("." #path, &o, sizeof o))

#define BEGIN(path, fill) (memset(&o, fill, sizeof o), printf("%s = ", "." #path))
#define END(...) (bytes(&o, sizeof o), printf(__VA_ARGS__))
#define INTEGER(path, value, fill, format, shown) (BEGIN(path, fill), o.path = value, END(" " format "\n", (shown) o.path))
#define POINTER(path, value, fill) (BEGIN(path, fill), o.path = (void *) (value), END(" %lluULL\n", (unsigned long long) o.path))
#define FLOAT(path, value, fill) (BEGIN(path, fill), o.path = value, END(" %.14g\n", (double) o.path))
#define COMPLEX(path, real, imaginary, fill) \
    (BEGIN(path, fill), __real__ o.path = real, __imag__ o.path = imaginary, \
     END(" %.14g %.14g\n", (double) __real__ o.path, (double) __imag__ o.path))
#define BYTES(path, value, fill) (BEGIN(path, fill), memcpy(&o.path, value, sizeof o.path), END("\n"))
