// A double of NVIDIA's libcuda.so.1: the part of the driver API that Loadstone calls, with host memory as the device.
//
// It lets the unmodified JCuda bindings run where there is no GPU. Every call has taken effect when it returns, so it
// never shows a race; the model in virtual time does. Kernels are run by whoever hands over functions for that
// (double_runner). All other symbols that libJCudaDriver wants are generated from a list and answer 801.
//
// Build: gcc -shared -fPIC -O1 -Wall -Wextra -Werror -Wl,-soname,libcuda.so.1 libcuda.c symbols.c -o libcuda.so.1
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))
#define CUDA(name, ...) EXPORT int name(__VA_ARGS__)

enum {
    OK = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, NOT_INITIALIZED = 3, INVALID_DEVICE = 101, INVALID_CONTEXT = 201,
    INVALID_HANDLE = 400, NOT_FOUND = 500, NOT_READY = 600, ALREADY_REGISTERED = 712, NOT_REGISTERED = 713,
    NOT_SUPPORTED = 801
};

// ---- What a test may ask and set

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long calls, fail_at, copy_millis;
static int fail_code, sticky, initialized;

typedef int (*parser)(const char *ptx, long module);
typedef int (*finder)(long module, const char *kernel);
typedef int (*runner)(long module, const char *kernel, const int *grid, int shared, void **parameters);
static parser parse;
static finder find_kernel;
static runner run;

enum kind { DEVICE, PINNED, REGISTERED, MANAGED, KINDS };
struct memory { uint64_t address; size_t bytes; unsigned char *data; enum kind kind; struct memory *next; };
static struct memory *memories;
static size_t used;
static const size_t total = (size_t)256 << 20;
static uint64_t next_address = UINT64_C(0x700000000000);

enum sort { STREAM, EVENT, MODULE, FUNCTION, CONTEXT, SORTS };
struct object { enum sort sort; long number; double millis; int recorded; char name[128]; struct object *next; };
static struct object *objects;
static struct object *context;
static __thread struct object *current;
static long next_number = 1;

EXPORT long double_calls(void) { return calls; }
// Lets the call number `at` (from 1, counted from now on) answer `code` and do nothing.
EXPORT void double_fail(long at, int code) { calls = 0; fail_at = at; fail_code = code; }
EXPORT void double_slow(long millis) { copy_millis = millis; }
EXPORT void double_runner(parser p, finder f, runner r) { parse = p; find_kernel = f; run = r; }
EXPORT long double_live(void) {
    long live = 0;
    for (struct memory *m = memories; m; m = m->next) live++;
    for (struct object *o = objects; o; o = o->next) live++;
    return live;
}
static void *at(uint64_t address, size_t bytes) {
    for (struct memory *m = memories; m; m = m->next)
        if (address >= m->address && address - m->address <= m->bytes && bytes <= m->bytes - (address - m->address))
            return m->data + (address - m->address);
    return NULL;
}
EXPORT void *double_at(uint64_t address, size_t bytes) { return at(address, bytes); }

// ---- Entering and leaving a call

static int enter(void) {
    pthread_mutex_lock(&lock);
    return ++calls == fail_at ? fail_code : OK;
}
static int leave(int code) {
    pthread_mutex_unlock(&lock);
    return code;
}
#define BEGIN do { int told_ = enter(); if (told_) return leave(told_); } while (0)
#define REQUIRE(holds, code) do { if (!(holds)) return leave(code); } while (0)
#define BEGIN_IN_CONTEXT do { BEGIN; REQUIRE(initialized, NOT_INITIALIZED); REQUIRE(current, INVALID_CONTEXT); \
    REQUIRE(!sticky, sticky); } while (0)

static struct object *create(enum sort sort) {
    struct object *o = calloc(1, sizeof *o);
    o->sort = sort;
    o->number = next_number++;
    o->next = objects;
    objects = o;
    return o;
}
static int is(const void *handle, enum sort sort) {
    for (struct object *o = objects; o; o = o->next)
        if (o == handle) return o->sort == sort;
    return 0;
}
static int destroy(void *handle, enum sort sort) {
    if (!is(handle, sort)) return INVALID_HANDLE;
    for (struct object **link = &objects; *link; link = &(*link)->next) {
        if (*link == handle) {
            struct object *gone = *link;
            *link = gone->next;
            free(gone);
            return OK;
        }
    }
    return INVALID_HANDLE;
}
static int is_stream(const void *stream) { return stream == NULL || is(stream, STREAM); }

// ---- Device and context

CUDA(cuInit, unsigned flags) {
    BEGIN;
    REQUIRE(flags == 0, INVALID_VALUE);
    initialized = 1;
    return leave(OK);
}
CUDA(cuDriverGetVersion, int *version) { BEGIN; *version = 12060; return leave(OK); }
CUDA(cuDeviceGetCount, int *count) { BEGIN; REQUIRE(initialized, NOT_INITIALIZED); *count = 1; return leave(OK); }
CUDA(cuDeviceGet, int *device, int ordinal) {
    BEGIN;
    REQUIRE(initialized, NOT_INITIALIZED);
    REQUIRE(ordinal == 0, INVALID_DEVICE);
    *device = 0;
    return leave(OK);
}
CUDA(cuDeviceGetName, char *name, int length, int device) {
    BEGIN;
    REQUIRE(device == 0, INVALID_DEVICE);
    strncpy(name, "double of libcuda (host memory, no GPU)", (size_t)length - 1);
    name[length - 1] = 0;
    return leave(OK);
}
CUDA(cuDeviceGetAttribute, int *value, int attribute, int device) {
    // A Turing device with 40 multiprocessors.
    static const int values[][2] = {{1, 1024}, {8, 49152}, {10, 32}, {12, 65536}, {13, 1590000}, {16, 40}, {18, 0},
        {36, 5001000}, {37, 256}, {38, 4194304}, {39, 1024}, {40, 3}, {75, 7}, {76, 5}, {81, 65536}, {82, 65536},
        {83, 1}, {89, 1}, {97, 65536}, {106, 16}};
    BEGIN;
    REQUIRE(device == 0, INVALID_DEVICE);
    *value = 0;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (values[i][0] == attribute) *value = values[i][1];
    return leave(OK);
}
CUDA(cuCtxCreate_v2, void **created, unsigned flags, int device) {
    (void)flags;
    BEGIN;
    REQUIRE(initialized, NOT_INITIALIZED);
    REQUIRE(device == 0, INVALID_DEVICE);
    *created = context = current = create(CONTEXT);
    sticky = OK;
    return leave(OK);
}
static void release(struct memory *m) {
    if (m->kind == DEVICE) used -= m->bytes;
    if (m->kind != REGISTERED) free(m->data);
    free(m);
}
// Everything that lives in a context ends with it.
CUDA(cuCtxDestroy_v2, void *handle) {
    BEGIN;
    REQUIRE(handle && handle == context, INVALID_CONTEXT);
    while (memories) {
        struct memory *m = memories;
        memories = m->next;
        release(m);
    }
    while (objects) {
        struct object *o = objects;
        objects = o->next;
        free(o);
    }
    context = current = NULL;
    sticky = OK;
    return leave(OK);
}
CUDA(cuCtxSetCurrent, void *handle) {
    BEGIN;
    REQUIRE(handle == NULL || handle == context, INVALID_CONTEXT);
    current = handle;
    return leave(OK);
}
CUDA(cuCtxSynchronize, void) { BEGIN_IN_CONTEXT; return leave(OK); }

// ---- Memory

static int allocate(uint64_t *address, size_t bytes, enum kind kind) {
    if (bytes == 0) return INVALID_VALUE;
    if (kind == DEVICE && bytes > total - used) return OUT_OF_MEMORY;
    struct memory *m = calloc(1, sizeof *m);
    if (posix_memalign((void **)&m->data, 4096, bytes)) {
        free(m);
        return OUT_OF_MEMORY;
    }
    if (kind == DEVICE) memset(m->data, 0xA5, bytes);
    m->bytes = bytes;
    m->kind = kind;
    // Device addresses lead nowhere on the host, so that whoever confuses them is caught.
    m->address = kind == DEVICE ? next_address : (uint64_t)m->data;
    if (kind == DEVICE) {
        next_address += (bytes + (UINT64_C(2) << 20)) & ~((UINT64_C(1) << 20) - 1);
        used += bytes;
    }
    m->next = memories;
    memories = m;
    *address = m->address;
    return OK;
}
static int give_back(uint64_t address, unsigned kinds) {
    for (struct memory **link = &memories; *link; link = &(*link)->next) {
        struct memory *m = *link;
        if (m->address == address && (kinds >> m->kind & 1)) {
            *link = m->next;
            release(m);
            return OK;
        }
    }
    return INVALID_VALUE;
}
CUDA(cuMemAlloc_v2, uint64_t *address, size_t bytes) { BEGIN_IN_CONTEXT; return leave(allocate(address, bytes, DEVICE)); }
CUDA(cuMemFree_v2, uint64_t address) { BEGIN_IN_CONTEXT; return leave(give_back(address, 1u << DEVICE | 1u << MANAGED)); }
CUDA(cuMemGetInfo_v2, size_t *available, size_t *all) {
    BEGIN_IN_CONTEXT;
    *available = total - used;
    *all = total;
    return leave(OK);
}
CUDA(cuMemAllocManaged, uint64_t *address, size_t bytes, unsigned flags) {
    BEGIN_IN_CONTEXT;
    REQUIRE(flags == 1 || flags == 2, INVALID_VALUE);
    return leave(allocate(address, bytes, MANAGED));
}
CUDA(cuMemHostAlloc, void **host, size_t bytes, unsigned flags) {
    (void)flags;
    BEGIN_IN_CONTEXT;
    return leave(allocate((uint64_t *)host, bytes, PINNED));
}
CUDA(cuMemFreeHost, void *host) { BEGIN_IN_CONTEXT; return leave(give_back((uint64_t)host, 1u << PINNED)); }
CUDA(cuMemHostRegister_v2, void *host, size_t bytes, unsigned flags) {
    (void)flags;
    BEGIN_IN_CONTEXT;
    REQUIRE(host && bytes, INVALID_VALUE);
    for (struct memory *m = memories; m; m = m->next)
        REQUIRE((uint64_t)host + bytes <= m->address || (uint64_t)host >= m->address + m->bytes, ALREADY_REGISTERED);
    struct memory *m = calloc(1, sizeof *m);
    *m = (struct memory){(uint64_t)host, bytes, host, REGISTERED, memories};
    memories = m;
    return leave(OK);
}
CUDA(cuMemHostUnregister, void *host) {
    BEGIN_IN_CONTEXT;
    return leave(give_back((uint64_t)host, 1u << REGISTERED) ? NOT_REGISTERED : OK);
}
CUDA(cuMemsetD8_v2, uint64_t to, unsigned char value, size_t bytes) {
    BEGIN_IN_CONTEXT;
    void *target = at(to, bytes);
    REQUIRE(target, INVALID_VALUE);
    memset(target, value, bytes);
    return leave(OK);
}

// ---- Copies

static int move(void *host, uint64_t device, size_t bytes, int to_device) {
    void *here = at(device, bytes);
    if (!here || (!host && bytes)) return INVALID_VALUE;
    if (copy_millis) usleep((useconds_t)(copy_millis * 1000));
    memmove(to_device ? here : host, to_device ? host : here, bytes);
    return OK;
}
CUDA(cuMemcpyHtoD_v2, uint64_t to, void *from, size_t bytes) { BEGIN_IN_CONTEXT; return leave(move(from, to, bytes, 1)); }
CUDA(cuMemcpyDtoH_v2, void *to, uint64_t from, size_t bytes) { BEGIN_IN_CONTEXT; return leave(move(to, from, bytes, 0)); }
CUDA(cuMemcpyHtoDAsync_v2, uint64_t to, void *from, size_t bytes, void *stream) {
    BEGIN_IN_CONTEXT;
    REQUIRE(is_stream(stream), INVALID_HANDLE);
    return leave(move(from, to, bytes, 1));
}
CUDA(cuMemcpyDtoHAsync_v2, void *to, uint64_t from, size_t bytes, void *stream) {
    BEGIN_IN_CONTEXT;
    REQUIRE(is_stream(stream), INVALID_HANDLE);
    return leave(move(to, from, bytes, 0));
}
CUDA(cuMemcpyDtoDAsync_v2, uint64_t to, uint64_t from, size_t bytes, void *stream) {
    BEGIN_IN_CONTEXT;
    REQUIRE(is_stream(stream), INVALID_HANDLE);
    void *target = at(to, bytes), *source = at(from, bytes);
    REQUIRE(target && source, INVALID_VALUE);
    memmove(target, source, bytes);
    return leave(OK);
}

// ---- Streams and events

CUDA(cuStreamCreate, void **stream, unsigned flags) { (void)flags; BEGIN_IN_CONTEXT; *stream = create(STREAM); return leave(OK); }
CUDA(cuStreamDestroy_v2, void *stream) { BEGIN_IN_CONTEXT; return leave(destroy(stream, STREAM)); }
CUDA(cuStreamSynchronize, void *stream) { BEGIN_IN_CONTEXT; return leave(is_stream(stream) ? OK : INVALID_HANDLE); }
CUDA(cuStreamWaitEvent, void *stream, void *event, unsigned flags) {
    (void)flags;
    BEGIN_IN_CONTEXT;
    return leave(is_stream(stream) && is(event, EVENT) ? OK : INVALID_HANDLE);
}
CUDA(cuEventCreate, void **event, unsigned flags) { (void)flags; BEGIN_IN_CONTEXT; *event = create(EVENT); return leave(OK); }
CUDA(cuEventDestroy_v2, void *event) { BEGIN_IN_CONTEXT; return leave(destroy(event, EVENT)); }
CUDA(cuEventRecord, void *event, void *stream) {
    BEGIN_IN_CONTEXT;
    REQUIRE(is_stream(stream) && is(event, EVENT), INVALID_HANDLE);
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    struct object *e = event;
    e->millis = (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
    e->recorded = 1;
    return leave(OK);
}
CUDA(cuEventSynchronize, void *event) { BEGIN_IN_CONTEXT; return leave(is(event, EVENT) ? OK : INVALID_HANDLE); }
CUDA(cuEventQuery, void *event) { BEGIN_IN_CONTEXT; return leave(is(event, EVENT) ? OK : INVALID_HANDLE); }
CUDA(cuEventElapsedTime, float *millis, void *from, void *to) {
    BEGIN_IN_CONTEXT;
    REQUIRE(is(from, EVENT) && is(to, EVENT), INVALID_HANDLE);
    struct object *first = from, *second = to;
    REQUIRE(first->recorded && second->recorded, INVALID_HANDLE);
    *millis = (float)(second->millis - first->millis);
    return leave(OK);
}

// ---- Modules and launches

CUDA(cuModuleLoadDataEx, void **module, const char *image, unsigned count, int *options, void **values) {
    (void)count, (void)options, (void)values;
    BEGIN_IN_CONTEXT;
    REQUIRE(image, INVALID_VALUE);
    REQUIRE(parse, NOT_SUPPORTED);
    struct object *m = create(MODULE);
    int told = parse(image, m->number);
    if (told) destroy(m, MODULE);
    else *module = m;
    return leave(told);
}
CUDA(cuModuleUnload, void *module) { BEGIN_IN_CONTEXT; return leave(destroy(module, MODULE)); }
CUDA(cuModuleGetFunction, void **function, void *module, const char *name) {
    BEGIN_IN_CONTEXT;
    REQUIRE(is(module, MODULE), INVALID_HANDLE);
    long number = ((struct object *)module)->number;
    REQUIRE(find_kernel(number, name) == OK && strlen(name) < sizeof ((struct object *)0)->name, NOT_FOUND);
    struct object *f = create(FUNCTION);
    f->number = number;
    strcpy(f->name, name);
    *function = f;
    return leave(OK);
}
CUDA(cuLaunchKernel, void *function, unsigned x, unsigned y, unsigned z, unsigned block_x, unsigned block_y,
     unsigned block_z, unsigned shared, void *stream, void **parameters, void **extra) {
    BEGIN_IN_CONTEXT;
    REQUIRE(is(function, FUNCTION) && is_stream(stream), INVALID_HANDLE);
    REQUIRE(parameters && !extra, INVALID_VALUE);
    REQUIRE(x && y && z && block_x && block_y && block_z && block_z <= 64 && y <= 65535 && z <= 65535, INVALID_VALUE);
    REQUIRE((uint64_t)block_x * block_y * block_z <= 1024 && shared <= 49152, INVALID_VALUE);
    int grid[6] = {(int)x, (int)y, (int)z, (int)block_x, (int)block_y, (int)block_z};
    struct object *f = function;
    // A launch always begins well; what the kernel does wrong is told by the calls after it.
    sticky = run(f->number, f->name, grid, (int)shared, parameters);
    return leave(OK);
}
