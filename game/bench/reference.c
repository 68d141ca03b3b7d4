/* The references in C: what a careful programmer gets from the same algorithms without Python.

   Built by native.py: cc -O3 -march=native -ffp-contract=off, no fast-math, float64. Every function does the
   arithmetic of game/core in the same order of sums, so that results are compared bit for bit. Bodies are
   copied into cell order first, so that neighbours are neighbours in memory; a tick has two phases: read all
   old positions, then write new ones. Neighbours are looked at eight at a time, each pair once; who touches
   whom, and whom a wall holds, is written down before anything is done about it. */
#include <math.h>
#include <stdint.h>
#include <string.h>
#ifdef __AVX__
#include <immintrin.h>
#endif

#define FAR (1 << 29)
#define BUCKETS 1024
#define SUBSTEP 0.3
#define THIN 1e-6
#define ROOT 0.7071067811865476
#define PERIOD 6
#define LANES 8
#define PAIRS 512
#define BLOCK 256
#define ALL 255
#define EAST 1
#define SOUTH 4
#define WEST 16
#define NORTH 64

typedef struct {
    int32_t w, h, n;
    const double *x, *y, *radius;
    /* walls: bit k is set where neighbour k, east through south, stops bodies; a solid cell has all bits */
    const uint8_t *solid, *walls;
    /* scratch: start (w * h + 1), cell and row (n), sorted x, y, radius (n + LANES), sorted pushes (n) */
    int32_t *start, *cell, *row;
    double *sx, *sy, *sr, *px, *py;
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
    }
    for (int at = 0; at < c->n; at++) {
        const int i = c->row[at];
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

/* Bit q is set where sorted body low + q is less than `reach` and its radius from (x, y). */
static inline uint32_t within(const Crowd *c, int low, double x, double y, double reach) {
    const double *sx = c->sx + low, *sy = c->sy + low, *sr = c->sr + low;
    uint32_t bits = 0;
#if defined(__AVX512F__)
    const __m512d dx = _mm512_sub_pd(_mm512_loadu_pd(sx), _mm512_set1_pd(x));
    const __m512d dy = _mm512_sub_pd(_mm512_loadu_pd(sy), _mm512_set1_pd(y));
    const __m512d touch = _mm512_add_pd(_mm512_loadu_pd(sr), _mm512_set1_pd(reach));
    const __m512d square = _mm512_add_pd(_mm512_mul_pd(dx, dx), _mm512_mul_pd(dy, dy));
    bits = _mm512_cmp_pd_mask(square, _mm512_mul_pd(touch, touch), _CMP_LT_OQ);
#elif defined(__AVX__)
    for (int q = 0; q < LANES; q += 4) {
        const __m256d dx = _mm256_sub_pd(_mm256_loadu_pd(sx + q), _mm256_set1_pd(x));
        const __m256d dy = _mm256_sub_pd(_mm256_loadu_pd(sy + q), _mm256_set1_pd(y));
        const __m256d touch = _mm256_add_pd(_mm256_loadu_pd(sr + q), _mm256_set1_pd(reach));
        const __m256d square = _mm256_add_pd(_mm256_mul_pd(dx, dx), _mm256_mul_pd(dy, dy));
        const __m256d less = _mm256_cmp_pd(square, _mm256_mul_pd(touch, touch), _CMP_LT_OQ);
        bits |= (uint32_t)_mm256_movemask_pd(less) << q;
    }
#else
    for (int q = 0; q < LANES; q++) {
        const double dx = sx[q] - x, dy = sy[q] - y, touch = sr[q] + reach;
        bits |= (uint32_t)(dx * dx + dy * dy < touch * touch) << q;
    }
#endif
    return bits;
}

typedef struct {
    int32_t one[PAIRS + 2 * LANES], two[PAIRS + 2 * LANES];
    int found;
} Pairs;

static inline void push_pairs(const Crowd *c, Pairs *pairs, double half) {
    for (int q = 0; q < pairs->found; q++) {
        const int i = pairs->one[q], j = pairs->two[q];
        const double dx = c->sx[i] - c->sx[j], dy = c->sy[i] - c->sy[j], d = sqrt(dx * dx + dy * dy);
        const double share = half * (c->sr[i] + c->sr[j] - d);
        double ux, uy;
        if (d > 1e-9) {
            ux = dx / d;
            uy = dy / d;
        } else {
            parting(c->row[i], c->row[j], &ux, &uy);
        }
        c->px[i] += ux * share;
        c->py[i] += uy * share;
        c->px[j] -= ux * share;
        c->py[j] -= uy * share;
    }
    pairs->found = 0;
}

#define NOTE \
    const int q = __builtin_ctz(bits | 1u << 31); \
    pairs->one[pairs->found] = i; \
    pairs->two[pairs->found] = q + (q < LANES ? low : below - LANES); \
    pairs->found += bits != 0; \
    bits &= bits - 1;

static inline void note_pairs(Pairs *pairs, int i, uint32_t bits, int low, int below) {
    for (int few = 0; few < 3; few++) {
        NOTE
    }
    while (bits) {
        NOTE
    }
}

/* Everybody's push: each looks behind itself in its cell, at the next cell and at the three below. */
static void push_all(const Crowd *c, double stiff) {
    const int w = c->w, h = c->h;
    Pairs pairs;
    pairs.found = 0;
    memset(c->px, 0, (size_t)c->n * sizeof *c->px);
    memset(c->py, 0, (size_t)c->n * sizeof *c->py);
    for (int cy = 0; cy < h; cy++) {
        const int32_t *level = c->start + cy * w, *under = cy + 1 < h ? level + w : level;
        for (int i = level[0]; i < level[w]; i++) {
            const double x = c->sx[i], y = c->sy[i], r = c->sr[i];
            const int cx = along(x, w), left = cx > 0 ? cx - 1 : 0, right = cx + 1 < w ? cx + 1 : w - 1;
            const int end = level[right + 1], last = cy + 1 < h ? under[right + 1] : under[left];
            int low = i + 1, below = under[left];
            do {
                const int here = end - low < LANES ? end - low : LANES;
                const int there = low + here < end ? 0 : last - below < LANES ? last - below : LANES;
                uint32_t bits = within(c, low, x, y, r) & ((1u << here) - 1);
                bits |= (within(c, below, x, y, r) & ((1u << there) - 1)) << LANES;
                note_pairs(&pairs, i, bits, low, below);
                if (pairs.found > PAIRS) push_pairs(c, &pairs, 0.5 * stiff);
                low += here;
                below += there;
            } while (low < end || below < last);
        }
    }
    push_pairs(c, &pairs, 0.5 * stiff);
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

static inline double disc(double radius) {
    return !(radius > THIN) ? THIN : radius < 0.5 ? radius : 0.5;
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
    const double r = disc(radius);
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

/* Whether walls have a say in a short step between two places on the map; all asked, nothing guessed. */
static inline int held(const Crowd *c, double x, double y, double to_x, double to_y, double r) {
    const int cx = (int)x, cy = (int)y, gx = (int)to_x, gy = (int)to_y;
    const int here = c->walls[cy * c->w + cx], mask = c->walls[gy * c->w + gx];
    const int east = to_x >= gx + 0.5, south = to_y >= gy + 0.5;
    const double dx = to_x - (gx + east), dy = to_y - (gy + south);
    const int side = mask >> (4 - 4 * east), end = mask >> (6 - 4 * south);
    const int corner = mask >> (5 + 2 * east - 2 * south - 4 * east * south);
    const int met = ((fabs(dx) < r) & side) | ((fabs(dy) < r) & end) | ((dx * dx + dy * dy < r * r) & corner);
    return (met & 1) | (((cx != gx) | (cy != gy)) & (here != 0)) | (here == ALL) | (mask == ALL);
}

/* Everybody takes a step, from x to out[row]; row is NULL where bodies are in the order of rows. Whom no wall
   touches goes at once, the others are written down and done block by block. out may be the steps. */
static inline void take_steps(const Crowd *c, const double *x, const double *y, const double *radius,
                              const double *step_x, const double *step_y, const int32_t *row, double *out_x,
                              double *out_y) {
    const double w = c->w, h = c->h;
    int32_t list[BLOCK];
    double list_x[BLOCK], list_y[BLOCK];
    for (int low = 0; low < c->n; low += BLOCK) {
        int found = 0;
        for (int i = low; i < c->n && i < low + BLOCK; i++) {
            const int to = row ? row[i] : i;
            const double dx = step_x[i], dy = step_y[i], to_x = x[i] + dx, to_y = y[i] + dy;
            const int on = x[i] >= 0.0 && y[i] >= 0.0 && x[i] < w && y[i] < h && to_x >= 0.0 && to_y >= 0.0 &&
                           to_x < w && to_y < h;
            list[found] = i;
            list_x[found] = dx;
            list_y[found] = dy;
            out_x[to] = to_x;
            out_y[to] = to_y;
            found += !on || held(c, x[i], y[i], to_x, to_y, disc(radius[i])) |
                                (dx * dx + dy * dy > SUBSTEP * SUBSTEP);
        }
        for (int q = 0; q < found; q++) {
            const int i = list[q], to = row ? row[i] : i;
            double at_x = x[i], at_y = y[i];
            slide(c, &at_x, &at_y, list_x[q], list_y[q], radius[i]);
            out_x[to] = at_x;
            out_y[to] = at_y;
        }
    }
}

/* Separation and walls: everybody moves by (dx, dy) and the push of those who overlap. Pushes are found cell
   by cell, steps are taken in the order of rows: each phase runs along the memory it reads most. */
void crowd(const Crowd *c, const double *dx, const double *dy, double stiff, double *out_x, double *out_y) {
    sort_by_cell(c);
    push_all(c, stiff);
    for (int i = 0; i < c->n; i++) {
        const int row = c->row[i];
        out_x[row] = c->px[i];
        out_y[row] = c->py[i];
    }
    for (int row = 0; row < c->n; row++) {
        out_x[row] += dx[row];
        out_y[row] += dy[row];
    }
    take_steps(c, c->x, c->y, c->radius, out_x, out_y, NULL, out_x, out_y);
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

/* Sort and push; then for each cell its way down the field, and for each body in it look and step. */
void chase(const Crowd *c, const Chase *t) {
    sort_by_cell(c);
    push_all(c, t->stiff);
    for (int i = 0; i < c->n;) {
        const int cx = along(c->sx[i], c->w), cy = along(c->sy[i], c->h), last = c->start[cy * c->w + cx + 1];
        double to_x = 0.0, to_y = 0.0;
        uint8_t *lead = &t->lead[cy * c->w + cx];
        if (!*lead) *lead = lead_of(t->cost, t->enter, c->w, c->h, cy, cx);
        const int going = aim(*lead, cy, cx, &to_x, &to_y);
        for (; i < last; i++) {
            const int row = c->row[i];
            const double x = c->sx[i], y = c->sy[i];
            if (going) {
                const double dx = to_x - x, dy = to_y - y, d = sqrt(dx * dx + dy * dy);
                c->px[i] += dx / d * t->stride;
                c->py[i] += dy / d * t->stride;
            }
            if ((t->tick + row) % PERIOD == 0) {
                const double dx = t->goal_x - x, dy = t->goal_y - y, d = sqrt(dx * dx + dy * dy);
                const double share = d > t->reach ? t->reach / d : 1.0;
                t->seen[row] = (uint8_t)sees(t->opaque, c->w, c->h, x, y, x + dx * share, y + dy * share);
            }
        }
    }
    take_steps(c, c->sx, c->sy, c->sr, c->px, c->py, c->row, t->out_x, t->out_y);
}
