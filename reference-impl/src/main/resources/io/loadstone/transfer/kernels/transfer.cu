// The kernels of the transfer lab. Their PTX is committed beside this file, so that nobody needs the CUDA toolkit.
// Regenerate it after a change (nvcc 13 writes ISA 9.0, which older drivers refuse; nothing here needs more than 6.4):
//
//   nvcc -ptx -arch=compute_75 transfer.cu -o - | sed -e 's/^\.version .*/.version 6.4/' > transfer.ptx

// s[i] = a[i] + b[i]: two loads, one store, all coalesced.
extern "C" __global__ void vadd(int n, const float* a, const float* b, float* s) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) s[i] = a[i] + b[i];
}

// x[i] += by, in place: what managed memory is tried with.
extern "C" __global__ void increment(int n, int by, int* x) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) x[i] += by;
}

// Reads every stride-th word.
extern "C" __global__ void strided(int n, int stride, const float* in, float* out) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) out[i] = in[(long long)i * stride];
}

// Reads words that start `offset` words after an aligned address.
extern "C" __global__ void offset(int n, int offset, const float* in, float* out) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) out[i] = in[i + offset];
}

// out = transpose of in, a w by w matrix, w a multiple of 32; blocks of 32 by 8. Its stores are strided.
extern "C" __global__ void transpose_naive(const float* in, float* out, int w) {
    int x = blockIdx.x * 32 + threadIdx.x, y = blockIdx.y * 32 + threadIdx.y;
    for (int j = 0; j < 32; j += 8) out[x * w + y + j] = in[(y + j) * w + x];
}

// The same through a tile in shared memory. With PAD = 0 a column of the tile lies in one bank, with PAD = 1 in all 32.
template <int PAD>
__device__ void tiled(const float* in, float* out, int w) {
    __shared__ float tile[32][32 + PAD];
    int x = blockIdx.x * 32 + threadIdx.x, y = blockIdx.y * 32 + threadIdx.y;
    for (int j = 0; j < 32; j += 8) tile[threadIdx.y + j][threadIdx.x] = in[(y + j) * w + x];
    __syncthreads();
    x = blockIdx.y * 32 + threadIdx.x;
    y = blockIdx.x * 32 + threadIdx.y;
    for (int j = 0; j < 32; j += 8) out[(y + j) * w + x] = tile[threadIdx.x][threadIdx.y + j];
}
extern "C" __global__ void transpose_conflict(const float* in, float* out, int w) { tiled<0>(in, out, w); }
extern "C" __global__ void transpose_padded(const float* in, float* out, int w) { tiled<1>(in, out, w); }

// x[i] after `rounds` dependent multiply-adds: work to hide a copy behind.
extern "C" __global__ void spin(float* x, int n, int rounds) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= n) return;
    float v = x[i];
    for (int k = 0; k < rounds; k++) v = v * 1.0001f + 0.5f;
    x[i] = v;
}

// Bytes to normalised floats on the device: only a quarter of the bytes cross the link.
extern "C" __global__ void normalize(int n, float scale, float shift, const unsigned char* in, float* out) {
    int i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) out[i] = in[i] * scale + shift;
}

// Holds a stream until the host raises the latch, or `cycles` have gone by: keeps the cost of enqueuing out of a measurement.
extern "C" __global__ void hold(const volatile int* latch, long long cycles) {
    long long start = clock64();
    while (*latch == 0 && clock64() - start < cycles) {}
}

// Follows a chain of indices; the time of a hop is the latency of a load that depends on the one before.
extern "C" __global__ void chase(const int* next, int hops, int* last, long long* cycles) {
    int at = 0;
    long long start = clock64();
    for (int k = 0; k < hops; k++) at = next[at];
    *cycles = clock64() - start;
    *last = at;
}
