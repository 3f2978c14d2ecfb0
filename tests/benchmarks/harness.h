/* harness.lua for C, as the yardstick of what memory and processor allow. A benchmark defines round_once(), which returns the result. */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double round_once(void);

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static double timed(const char *kind) {
    double before = now();
    double result = round_once();
    printf("%s %.9f\n", kind, now() - before);
    fflush(stdout);
    return result;
}

int main(int count, char **arguments) {
    double start = now(), result;
    do {
        result = timed("warm");
    } while (now() - start < atof(arguments[1]));
    printf("result %.17g\n", result);
    for (int i = 0; i < atoi(arguments[2]); i++) {
        timed("round");
    }
    puts("end");
    fflush(stdout);
    getchar();
    return count == 0;
}
