/* A library that programs load into the global namespace, so that its symbols are found through ffi.C. */

#include <stdio.h>
#include <string.h>

int greeter_count = 0;

/* Writes a greeting of at most size bytes with the final NUL; returns the length that the whole greeting has. */
int greeter_greet(char *buffer, size_t size, const char *name) {
    greeter_count++;
    return snprintf(buffer, size, "Hello, %s!", name);
}

/* The language of the greetings: a string with static lifetime. */
const char *greeter_language(void) {
    return "English";
}
