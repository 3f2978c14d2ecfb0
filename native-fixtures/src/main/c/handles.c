/* Handles to be released exactly once; the library counts the ones that are open. For finalizers. */

#include <stdlib.h>

struct handle { int id; };

static int opened;
static int open_now;

struct handle *handle_open(void) {
    struct handle *h = malloc(sizeof *h);
    h->id = ++opened;
    open_now++;
    return h;
}

void handle_close(struct handle *h) {
    open_now--;
    free(h);
}

int handle_count_open(void) {
    return open_now;
}
