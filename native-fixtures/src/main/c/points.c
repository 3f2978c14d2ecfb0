/* Points in the plane: structs returned by value, taken by value and reached through an array of pointers. */

#include <math.h>

struct point { double x, y; };

/* A copy of the point that the index-th pointer of the array refers to (zero-based). */
struct point points_at(struct point *const *points, int index) {
    return *points[index];
}

/* The mean of the points; (0, 0) for an empty array. */
struct point points_centre(struct point *const *points, int count) {
    struct point sum = {0, 0};
    for (int i = 0; i < count; i++) {
        sum.x += points[i]->x;
        sum.y += points[i]->y;
    }
    if (count > 0) {
        sum.x /= count;
        sum.y /= count;
    }
    return sum;
}

struct point points_add(struct point a, struct point b) {
    return (struct point) {a.x + b.x, a.y + b.y};
}

double points_distance(struct point a, struct point b) {
    return hypot(a.x - b.x, a.y - b.y);
}

void points_move(struct point *p, double dx, double dy) {
    p->x += dx;
    p->y += dy;
}
