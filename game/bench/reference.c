/* The references in C: what a careful programmer gets from the same algorithms without Python.

   Built by native.py: cc -O3 -march=native -ffp-contract=off, no fast-math, float64. Every function does the
   arithmetic of game/core in the same order of sums, so that results are compared bit for bit. Bodies are
   copied into cell order first, so that neighbours are neighbours in memory; a tick has two phases: read all
   old positions, then write new ones. */
#include <math.h>
#include <stdint.h>
#include <string.h>

#define FAR (1 << 29)
#define BUCKETS 1024
#define SUBSTEP 0.3
#define THIN 1e-6
#define ROOT 0.7071067811865476
#define PERIOD 6
#define MOST 64
#define EAST 1
#define SOUTH 4
#define WEST 16
#define NORTH 64

typedef struct {
    int32_t w, h, n;
    const double *x, *y, *radius;
    /* walls: bit k is set where neighbour k, east through south, stops bodies; a solid cell has all bits */
    const uint8_t *solid, *walls;
    /* scratch: start (w * h + 1), cell and row (n), sorted x, y, radius (n) */
    int32_t *start, *cell, *row;
    double *sx, *sy, *sr;
} Crowd;

static const double APART[12][2] = {
    {1, 0}, {0, 1}, {-1, 0}, {0, -1},
    {3.0 / 5, 4.0 / 5}, {3.0 / 5, -4.0 / 5}, {-3.0 / 5, 4.0 / 5}, {-3.0 / 5, -4.0 / 5},
    {4.0 / 5, 3.0 / 5}, {4.0 / 5, -3.0 / 5}, {-4.0 / 5, 3.0 / 5}, {-4.0 / 5, -3.0 / 5},
};

static inline int along(double v, int n) {
    if (!(v > 0.0)) return 0;
    if (v >= n) return n - 1;
    return (int)v;
}

/* Counting sort by cell; ties keep the order of rows. */
static void sort_by_cell(const Crowd *c) {
    const int w = c->w, h = c->h, cells = w * h;
    int32_t *start = c->start;
    memset(start, 0, (size_t)(cells + 1) * sizeof *start);
    for (int i = 0; i < c->n; i++) {
        c->cell[i] = along(c->y[i], h) * w + along(c->x[i], w);
        start[c->cell[i]]++;
    }
    int32_t total = 0;
    for (int k = 0; k < cells; k++) {
        const int32_t here = start[k];
        start[k] = total;
        total += here;
    }
    start[cells] = total;
    for (int i = 0; i < c->n; i++) {
        const int32_t at = start[c->cell[i]]++;
        c->row[at] = i;
        c->sx[at] = c->x[i];
        c->sy[at] = c->y[i];
        c->sr[at] = c->radius[i];
    }
    /* Filling moved every start to its end: shift back. */
    memmove(start + 1, start, (size_t)cells * sizeof *start);
    start[0] = 0;
}

static void parting(int a, int b, double *ux, double *uy) {
    const int64_t low = a < b ? a : b, high = a < b ? b : a;
    const int turn = (int)((low * 7 + high * 5 + low * high) % 12);
    const double sign = a == low ? 1.0 : -1.0;
    *ux = sign * APART[turn][0];
    *uy = sign * APART[turn][1];
}

/* Add the pushes of `found` sorted bodies that touch the i-th. */
static inline void add_pushes(const Crowd *c, int i, const int *close, int found, double stiff, double *sum_x,
                              double *sum_y) {
    const double ax = c->sx[i], ay = c->sy[i], ar = c->sr[i];
    for (int q = 0; q < found; q++) {
        const int j = close[q];
        const double dx = ax - c->sx[j], dy = ay - c->sy[j];
        const double d = sqrt(dx * dx + dy * dy), share = 0.5 * stiff * (ar + c->sr[j] - d);
        if (d > 1e-9) {
            *sum_x += dx / d * share;
            *sum_y += dy / d * share;
        } else {
            double ux, uy;
            parting(c->row[i], c->row[j], &ux, &uy);
            *sum_x += ux * share;
            *sum_y += uy * share;
        }
    }
}

/* Push on the i-th of the sorted bodies by those in up to three ranges of them. Who touches is written down
   first, without a branch: whether the next one does is anybody's guess, and a wrong guess costs more. */
static inline void push_on(const Crowd *c, int i, int spans, const int32_t span[3][2], double stiff,
                           double *out_x, double *out_y) {
    const double ax = c->sx[i], ay = c->sy[i], ar = c->sr[i];
    double sum_x = 0.0, sum_y = 0.0;
    int close[MOST], found = 0;
    for (int s = 0; s < spans; s++) {
        for (int j = span[s][0]; j < span[s][1]; j++) {
            const double dx = ax - c->sx[j], dy = ay - c->sy[j], touch = ar + c->sr[j];
            close[found] = j;
            found += (dx * dx + dy * dy < touch * touch) & (i != j);
            if (found == MOST) {
                add_pushes(c, i, close, found, stiff, &sum_x, &sum_y);
                found = 0;
            }
        }
    }
    add_pushes(c, i, close, found, stiff, &sum_x, &sum_y);
    *out_x = sum_x;
    *out_y = sum_y;
}

/* ---------------------------------------------------------------- walls */
static inline int blocked(const Crowd *c, int cx, int cy) {
    if ((unsigned)cx >= (unsigned)c->w || (unsigned)cy >= (unsigned)c->h) return 1;
    return c->solid[cy * c->w + cx] != 0;
}

static double off(double v, int low) {
    if (v < low + THIN) return low + THIN - v;
    if (v > low + 1 - THIN) return low + 1 - THIN - v;
    return 0.0;
}

static double onto_map(double v, int n) {
    if (!(v > 0.0)) return 0.0;
    return v < n - THIN ? v : n - THIN;
}

static void into_open(const Crowd *c, double *px, double *py) {
    const int w = c->w, h = c->h;
    const double x = onto_map(*px, w), y = onto_map(*py, h);
    const int cx = (int)x, cy = (int)y;
    double best = INFINITY;
    *px = x;
    *py = y;
    if (!c->solid[cy * w + cx]) return;
    for (int ring = 1; ring < (w > h ? w : h); ring++) {
        const int low = cy - ring > 0 ? cy - ring : 0, high = cy + ring < h - 1 ? cy + ring : h - 1;
        for (int gy = low; gy <= high; gy++) {
            const int across = gy - cy == ring || cy - gy == ring ? 1 : 2 * ring;
            for (int gx = cx - ring; gx <= cx + ring; gx += across) {
                if (blocked(c, gx, gy)) continue;
                const double dx = off(x, gx), dy = off(y, gy);
                if (dx * dx + dy * dy < best) {
                    best = dx * dx + dy * dy;
                    *px = x + dx;
                    *py = y + dy;
                }
            }
        }
        if (best <= (double)ring * ring) break;
    }
}

static inline int stands_open(const Crowd *c, double x, double y) {
    return 0.0 <= x && x < c->w && 0.0 <= y && y < c->h && !c->solid[(int)y * c->w + (int)x];
}

static inline void out_of_walls(const Crowd *c, double *px, double *py, double r) {
    if (!stands_open(c, *px, *py)) into_open(c, px, py);
    double x = *px, y = *py;
    const int cx = (int)x, cy = (int)y, mask = c->walls[cy * c->w + cx];
    if (!mask) return;
    const int sx = x < cx + 0.5 ? -1 : 1, sy = y < cy + 0.5 ? -1 : 1;
    const double side_x = sx < 0 ? cx : cx + 1, side_y = sy < 0 ? cy : cy + 1;
    if (fabs(x - side_x) < r && mask & (sx > 0 ? EAST : WEST)) x = side_x - sx * r;
    if (fabs(y - side_y) < r && mask & (sy > 0 ? SOUTH : NORTH)) y = side_y - sy * r;
    const double dx = x - side_x, dy = y - side_y, square = dx * dx + dy * dy;
    if (square < r * r && mask >> (sy > 0 ? 2 - sx : 6 + sx) & 1) {
        if (square < 1e-18) {
            x = side_x - sx * r * ROOT;
            y = side_y - sy * r * ROOT;
        } else {
            const double d = sqrt(square);
            x = side_x + dx * (r / d);
            y = side_y + dy * (r / d);
        }
    }
    *px = x;
    *py = y;
}

static inline double bounded(double v, double most) {
    if (v > most) return most;
    if (v < -most) return -most;
    return v == v ? v : 0.0;
}

static inline void slide(const Crowd *c, double *px, double *py, double dx, double dy, double radius) {
    const double most = (double)(c->w + c->h);
    dx = bounded(dx, most);
    dy = bounded(dy, most);
    int steps = 1;
    if (dx * dx + dy * dy > SUBSTEP * SUBSTEP) {
        steps = (int)(sqrt(dx * dx + dy * dy) / SUBSTEP) + 1;
        dx /= steps;
        dy /= steps;
    }
    double x = *px, y = *py;
    if (!stands_open(c, x, y)) into_open(c, &x, &y);
    const double r = !(radius > THIN) ? THIN : radius < 0.5 ? radius : 0.5;
    for (int s = 0; s < steps; s++) {
        const int cx = (int)x, cy = (int)y;
        double nx = x + dx, ny = y + dy;
        const int mask = c->walls[cy * c->w + cx];
        if (mask && ((int)nx != cx || (int)ny != cy)) {
            if (nx < cx + r && mask & WEST) nx = cx + r;
            else if (nx > cx + 1 - r && mask & EAST) nx = cx + 1 - r;
            if (ny < cy + r && mask & NORTH) ny = cy + r;
            else if (ny > cy + 1 - r && mask & SOUTH) ny = cy + 1 - r;
        }
        out_of_walls(c, &nx, &ny, r);
        if (nx == x && ny == y) break;
        x = nx;
        y = ny;
    }
    *px = x;
    *py = y;
}

/* The ranges of sorted bodies in the three rows of cells round (cx, cy). */
static inline int spans_of(const Crowd *c, int cx, int cy, int32_t span[3][2]) {
    const int left = cx > 0 ? cx - 1 : 0, right = cx + 1 < c->w ? cx + 1 : c->w - 1;
    const int low = cy > 0 ? cy - 1 : 0, high = cy + 1 < c->h ? cy + 1 : c->h - 1;
    int spans = 0;
    for (int gy = low; gy <= high; gy++, spans++) {
        span[spans][0] = c->start[gy * c->w + left];
        span[spans][1] = c->start[gy * c->w + right + 1];
    }
    return spans;
}

/* Separation and walls: everybody moves by (dx, dy) and the push of those who overlap. Pushes are found cell
   by cell, steps are taken in the order of rows: each phase runs along the memory it reads most. */
void crowd(const Crowd *c, const double *dx, const double *dy, double stiff, double *out_x, double *out_y) {
    sort_by_cell(c);
    for (int i = 0; i < c->n;) {
        const int cx = along(c->sx[i], c->w), cy = along(c->sy[i], c->h), last = c->start[cy * c->w + cx + 1];
        int32_t span[3][2];
        const int spans = spans_of(c, cx, cy, span);
        for (; i < last; i++) {
            const int row = c->row[i];
            push_on(c, i, spans, span, stiff, &out_x[row], &out_y[row]);
        }
    }
    for (int row = 0; row < c->n; row++) {
        double x = c->x[row], y = c->y[row];
        slide(c, &x, &y, dx[row] + out_x[row], dy[row] + out_y[row], c->radius[row]);
        out_x[row] = x;
        out_y[row] = y;
    }
}

/* ---------------------------------------------------------------- sight */
static inline int on_map(double x, double y, int w, int h) {
    return x >= 0.0 && y >= 0.0 && x < w && y < h;
}

static inline int sees(const uint8_t *opaque, int w, int h, double x0, double y0, double x1, double y1) {
    if (!(on_map(x0, y0, w, h) && on_map(x1, y1, w, h))) return 0;
    if (x1 < x0 || (x1 == x0 && y1 < y0)) {
        double t = x0;
        x0 = x1;
        x1 = t;
        t = y0;
        y0 = y1;
        y1 = t;
    }
    const int cx = (int)x0, cy = (int)y0, sy = y1 >= y0 ? 1 : -1;
    int across = (int)x1 - cx, down = (int)y1 - cy;
    if (down < 0) down = -down;
    const double dx = x1 - x0, dy = fabs(y1 - y0);
    /* Lines are whole numbers kept as doubles: they add up without error. */
    double line_x = cx + 1, line_y = sy > 0 ? cy + 1 : cy;
    const uint8_t *at = opaque + cy * w + cx;
    const int step = sy * w;
    while (across + down > 1) {
        const double by_x = (line_x - x0) * dy, by_y = fabs(line_y - y0) * dx;
        if (across > 0 && down > 0 && by_x == by_y) {
            if (at[1] && at[step]) return 0;
            at += 1 + step;
            line_x += 1.0;
            line_y += sy;
            across--;
            down--;
            if (across + down == 0) return 1;
        } else if (across > 0 && (down == 0 || by_x < by_y)) {
            at++;
            line_x += 1.0;
            across--;
        } else {
            at += step;
            line_y += sy;
            down--;
        }
        if (*at) return 0;
    }
    return 1;
}

/* Whether n pairs of points see each other. */
void rays(const uint8_t *opaque, int32_t w, int32_t h, int32_t n, const double *x0, const double *y0,
          const double *x1, const double *y1, uint8_t *out) {
    for (int i = 0; i < n; i++) out[i] = (uint8_t)sees(opaque, w, h, x0[i], y0[i], x1[i], y1[i]);
}

/* ---------------------------------------------------------------- fields */
static const int DX[8] = {1, 1, 0, -1, -1, -1, 0, 1}, DY[8] = {0, 1, 1, 1, 0, -1, -1, -1};

#define OFFER(allowed, cell, base, kind) \
    if (allowed) { \
        const int to = (cell), total = now + (base) + price[to]; \
        if (total < cost[to] && total <= limit) { \
            const int slot = 2 * to + (kind), bucket = total & (BUCKETS - 1); \
            cost[to] = total; \
            link[slot] = head[bucket]; \
            head[bucket] = slot; \
            pending++; \
        } \
    }

/* Dial's buckets from one goal over a raster of entering costs; cost and enter are copies with a border of
   one cell, so that no edge needs a question. Closed cells cost -1: no offer is ever below that. A cell
   enters a bucket at most twice, once by a straight offer and once by a diagonal one. */
void field(int32_t *out, const int16_t *enter, int32_t w, int32_t h, int32_t gy, int32_t gx, int32_t limit,
           int32_t *cost, int16_t *price, int32_t *link, int32_t *head) {
    const int wide = w + 2, cells = wide * (h + 2);
    for (int k = 0; k < cells; k++) price[k] = -1;
    for (int k = 0; k < cells; k++) cost[k] = -1;
    for (int y = 0; y < h; y++) {
        const int16_t *from = enter + y * w;
        int16_t *to = price + (y + 1) * wide + 1;
        int32_t *reach = cost + (y + 1) * wide + 1;
        for (int x = 0; x < w; x++) {
            const int16_t most = BUCKETS - 15;
            to[x] = from[x] < most ? from[x] : most;
            reach[x] = from[x] < 0 ? -1 : FAR;
        }
    }
    for (int k = 0; k < BUCKETS; k++) head[k] = -1;
    if (gy >= 0 && gx >= 0 && gy < h && gx < w && limit >= 0) {
        const int goal = (gy + 1) * wide + gx + 1;
        cost[goal] = 0;
        link[2 * goal] = -1;
        head[0] = 2 * goal;
        int pending = 1;
        for (int now = 0; pending > 0; now++) {
            int entry;
            while ((entry = head[now & (BUCKETS - 1)]) >= 0) {
                const int at = entry >> 1;
                head[now & (BUCKETS - 1)] = link[entry];
                pending--;
                if (cost[at] != now) continue;
                const int east = price[at + 1] >= 0, west = price[at - 1] >= 0;
                const int south = price[at + wide] >= 0, north = price[at - wide] >= 0;
                OFFER(east, at + 1, 10, 0)
                OFFER(south, at + wide, 10, 0)
                OFFER(west, at - 1, 10, 0)
                OFFER(north, at - wide, 10, 0)
                OFFER(east & south, at + wide + 1, 14, 1)
                OFFER(west & south, at + wide - 1, 14, 1)
                OFFER(west & north, at - wide - 1, 14, 1)
                OFFER(east & north, at - wide + 1, 14, 1)
            }
        }
    }
    for (int y = 0; y < h; y++) {
        const int32_t *reach = cost + (y + 1) * wide + 1;
        for (int x = 0; x < w; x++) out[y * w + x] = reach[x] < 0 ? FAR : reach[x];
    }
}

static inline int way(const int32_t *cost, const int16_t *enter, int w, int h, int cy, int cx, int k) {
    const int gy = cy + DY[k], gx = cx + DX[k];
    if ((unsigned)gy >= (unsigned)h || (unsigned)gx >= (unsigned)w) return FAR;
    const int there = cost[gy * w + gx];
    if (there >= cost[cy * w + cx]) return FAR;
    if (!(k & 1)) return there + 10;
    if (enter[cy * w + gx] < 0 || enter[gy * w + cx] < 0) return FAR;
    return there + 14;
}

enum { NO_LEAD = 1, TO = 2, BETWEEN = 10 };

/* Which way a cell's bodies walk: TO + k straight at neighbour k, BETWEEN + k between it and the next. */
static uint8_t lead_of(const int32_t *cost, const int16_t *enter, int w, int h, int cy, int cx) {
    const int here = cost[cy * w + cx];
    if (here >= FAR || here == 0) return NO_LEAD;
    int ways[8], best = FAR, k = -1;
    for (int i = 0; i < 8; i++) {
        ways[i] = way(cost, enter, w, h, cy, cx, i);
        if (ways[i] < best) {
            best = ways[i];
            k = i;
        }
    }
    if (k < 0) return NO_LEAD;
    if (ways[(k + 1) & 7] == best) return (uint8_t)(BETWEEN + k);
    return (uint8_t)(k == 0 && ways[7] == best ? BETWEEN + 7 : TO + k);
}

/* The point a lead points at; 0 where there is none. */
static int aim(int lead, int cy, int cx, double *x, double *y) {
    if (lead == NO_LEAD) return 0;
    const int k = lead < BETWEEN ? lead - TO : lead - BETWEEN, other = lead < BETWEEN ? k : (k + 1) & 7;
    *x = cx + 0.5 + DX[k] + 0.5 * (DX[other] - DX[k]);
    *y = cy + 0.5 + DY[k] + 0.5 * (DY[other] - DY[k]);
    return 1;
}

/* ---------------------------------------------------------------- one fused tick */
typedef struct {
    const int32_t *cost;
    const int16_t *enter;
    const uint8_t *opaque;
    double goal_x, goal_y, stride, reach, stiff;
    int64_t tick;
    double *out_x, *out_y;
    uint8_t *seen, *lead; /* lead: of every cell anybody has asked for, 0 = not yet; kept while the field is */
} Chase;

/* Sort; then for each cell its way down the field, and for each body in it push, look and step: all that
   concerns a place is done while that place is in the cache. */
void chase(const Crowd *c, const Chase *t) {
    sort_by_cell(c);
    for (int i = 0; i < c->n;) {
        const int cx = along(c->sx[i], c->w), cy = along(c->sy[i], c->h), last = c->start[cy * c->w + cx + 1];
        int32_t span[3][2];
        const int spans = spans_of(c, cx, cy, span);
        double to_x = 0.0, to_y = 0.0;
        uint8_t *lead = &t->lead[cy * c->w + cx];
        if (!*lead) *lead = lead_of(t->cost, t->enter, c->w, c->h, cy, cx);
        const int going = aim(*lead, cy, cx, &to_x, &to_y);
        for (; i < last; i++) {
            const int row = c->row[i];
            double x = c->sx[i], y = c->sy[i], step_x, step_y;
            push_on(c, i, spans, span, t->stiff, &step_x, &step_y);
            if (going) {
                const double dx = to_x - x, dy = to_y - y, d = sqrt(dx * dx + dy * dy);
                step_x += dx / d * t->stride;
                step_y += dy / d * t->stride;
            }
            if ((t->tick + row) % PERIOD == 0) {
                const double dx = t->goal_x - x, dy = t->goal_y - y, d = sqrt(dx * dx + dy * dy);
                const double share = d > t->reach ? t->reach / d : 1.0;
                t->seen[row] = (uint8_t)sees(t->opaque, c->w, c->h, x, y, x + dx * share, y + dy * share);
            }
            slide(c, &x, &y, step_x, step_y, c->sr[i]);
            t->out_x[row] = x;
            t->out_y[row] = y;
        }
    }
}
