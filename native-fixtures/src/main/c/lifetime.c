/* A library that tells when it is loaded and unloaded, and gives away pointers of every kind into itself. */

#include <stddef.h>

struct lifetime_pair { int first; double second; };

int lifetime_number = 7;
int lifetime_numbers[4] = {1, 2, 3, 4};
struct lifetime_pair lifetime_pair = {1, 2.5};
int (*lifetime_pointer)(void);

static int *unloaded;

/* From here on *counter tells how often this library was unloaded. */
void lifetime_watch(int *counter) { unloaded = counter; }

int lifetime_get(void) { return lifetime_number; }
int *lifetime_address(void) { return &lifetime_number; }

/* Calls back in the middle of this library's code. */
int lifetime_during(int (*callback)(void)) { return callback() + lifetime_number; }

static void __attribute__((constructor)) load(void) { lifetime_pointer = lifetime_get; }

static void __attribute__((destructor)) unload(void) {
    if (unloaded != NULL) {
        ++*unloaded;
    }
}
