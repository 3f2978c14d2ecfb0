/* Functions that set and read the C error number. */

#include <errno.h>

/* Sets errno and returns -1, as a failing system call does. */
int errno_fail(int value) {
    errno = value;
    return -1;
}

/* The error number that the caller left behind. */
int errno_read(void) {
    return errno;
}
