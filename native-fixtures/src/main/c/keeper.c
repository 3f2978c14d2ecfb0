/* A library that keeps the strings it is given by pointer, without copying: the caller must keep them alive. */

#include <stddef.h>
#include <string.h>

enum { KEEPER_CAPACITY = 64 };

static const char *kept[KEEPER_CAPACITY];

void keeper_put(int slot, const char *text) { kept[slot] = text; }
const char *keeper_get(int slot) { return kept[slot]; }
size_t keeper_length(int slot) { return strlen(kept[slot]); }

/* Whether both slots hold the very same pointer. */
int keeper_same(int slot, int other) { return kept[slot] == kept[other]; }

struct keeper_entry { const char *name; int value; };

/* The length of the names of all entries, with their values added. */
int keeper_measure(const struct keeper_entry *entries, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
        sum += (int) strlen(entries[i].name) + entries[i].value;
    }
    return sum;
}
