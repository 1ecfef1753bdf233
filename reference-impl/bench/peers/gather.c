// The limit: gather rows in shuffled order, uint8 to normalised float32, software prefetch, no loader around it.
// Build: gcc -O3 -march=native -pthread gather.c -o gather. Protocol: see ../README.md.
#define _GNU_SOURCE
#include <immintrin.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define SAMPLES 60000
#define FEATURES 784
#define BATCH 128
#define AHEAD 4

static uint8_t *images;
static int *order;
static const float SCALE = 1 / (255 * 0.353f), OFFSET = -0.286f / 0.353f;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static void shuffle(uint64_t s) {
  for (int i = SAMPLES - 1; i > 0; i--) {
    s ^= s << 13, s ^= s >> 7, s ^= s << 17;
    int j = (int)(((__uint128_t)s * (i + 1)) >> 64), t = order[i];
    order[i] = order[j], order[j] = t;
  }
}

struct part {
  int from, to;
  float *batch;
  double sum;
};

static void *gather(void *argument) {
  struct part *p = argument;
  for (int k = p->from; k < p->to; k++) {
    float *target = p->batch + (size_t)(k % BATCH) * FEATURES;
    if (k + AHEAD < p->to)
      for (int q = 0; q < FEATURES; q += 64)
        _mm_prefetch((char *)images + (size_t)order[k + AHEAD] * FEATURES + q, _MM_HINT_T0);
    const uint8_t *row = images + (size_t)order[k] * FEATURES;
    for (int i = 0; i < FEATURES; i++) target[i] = row[i] * SCALE + OFFSET;
    p->sum += target[400];
  }
  return 0;
}

static float *batches[2];

static double epoch(int threads, uint64_t seed) {
  double start = now();
  shuffle(seed);
  struct part parts[2];
  pthread_t other;
  for (int t = 0; t < threads; t++)
    parts[t] = (struct part){SAMPLES / threads * t, t == threads - 1 ? SAMPLES : SAMPLES / threads * (t + 1), batches[t], 0};
  if (threads == 2) pthread_create(&other, 0, gather, &parts[1]);
  gather(&parts[0]);
  if (threads == 2) pthread_join(other, 0);
  return (now() - start) / SAMPLES;
}

int main(void) {
  size_t bytes = ((size_t)SAMPLES * FEATURES + 4095) / 4096 * 4096;
  images = aligned_alloc(4096, bytes);
  order = malloc(SAMPLES * sizeof *order);
  for (size_t i = 0; i < bytes; i++) images[i] = i * 2654435761u >> 24;
  for (int i = 0; i < SAMPLES; i++) order[i] = i;
  for (int t = 0; t < 2; t++) batches[t] = aligned_alloc(64, sizeof(float) * BATCH * FEATURES);
  for (int r = 1; r < 4; r++) epoch(1, r), epoch(2, r + 7);
  printf("ready\tC gather, 1 thread\tC gather, 2 threads\n");
  fflush(stdout);
  uint64_t seed = 88172645463325252u;
  for (int which; scanf("%d", &which) == 1;) {
    printf("%.2f\n", epoch(which + 1, seed++));
    fflush(stdout);
  }
}
