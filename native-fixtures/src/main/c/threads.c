/* Functions that call back on threads of their own, during the call or after it. */

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct work {
    int (*callback)(int thread, int turn);
    int thread;
    int turns;
    long sum;
};

static void *work(void *data) {
    struct work *work = data;
    for (int i = 0; i < work->turns; i++) {
        work->sum += work->callback(work->thread, i);
    }
    return NULL;
}

#define MAX_THREADS 64

/* Lets each of so many threads call back so many times, and waits for them; the sum of the results. */
long threads_run(int (*callback)(int, int), int threads, int turns) {
    pthread_t ids[MAX_THREADS];
    struct work works[MAX_THREADS];
    for (int i = 0; i < threads; i++) {
        works[i] = (struct work) {callback, i, turns, 0};
        pthread_create(&ids[i], NULL, work, &works[i]);
    }
    long sum = 0;
    for (int i = 0; i < threads; i++) {
        pthread_join(ids[i], NULL);
        sum += works[i].sum;
    }
    return sum;
}

static pthread_t started;
static struct work started_work;

/* Starts a thread that calls back so many times. */
void threads_start(int (*callback)(int, int), int turns) {
    started_work = (struct work) {callback, -1, turns, 0};
    pthread_create(&started, NULL, work, &started_work);
}

/* Waits for that thread; the sum of its results. */
long threads_join(void) {
    pthread_join(started, NULL);
    return started_work.sum;
}

struct pulse {
    int (*callback)(int thread, int turn);
    unsigned pause;
    int turns;
};

static void *pulse(void *data) {
    struct pulse pulse = *(struct pulse *) data;
    free(data);
    for (int i = 0; i < pulse.turns; i++) {
        pulse.callback(-2, i);
        usleep(pulse.pause);
    }
    return NULL;
}

/* Starts a thread that nobody waits for; it calls back so many times, with so many microseconds in between. */
void threads_detach(int (*callback)(int, int), unsigned pause, int turns) {
    struct pulse *data = malloc(sizeof *data);
    *data = (struct pulse) {callback, pause, turns};
    pthread_t id;
    pthread_create(&id, NULL, pulse, data);
    pthread_detach(id);
}
