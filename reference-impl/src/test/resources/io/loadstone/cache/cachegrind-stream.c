/* Loads at addresses that a linear congruential generator decides; CachegrindTest.java makes the same ones.
   Only the function `loads` touches the block, and it touches nothing else:
   gcc -O2 -o stream stream.c
   valgrind --tool=cachegrind --cache-sim=yes --I1=32768,8,64 --D1=8192,2,64 --LL=1048576,16,64 ./stream 100000 32768 4
   The row of `loads` in the output has its reads (Dr) and read misses of the first level (D1mr). */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char block[1 << 20] __attribute__((aligned(4096)));

__attribute__((noinline)) uint32_t loads(uint64_t count, uint64_t bytes, uint64_t step) {
    uint64_t x = 1;
    uint32_t sum = 0;
    for (uint64_t i = 0; i < count; i++) {
        x = x * 6364136223846793005u + 1442695040888963407u;
        uint64_t offset = (x >> 33) % bytes / step * step;
        uint32_t value;
        memcpy(&value, block + offset, 4);
        sum += value;
    }
    return sum;
}

int main(int argc, char **argv) {
    if (argc != 4)
        return 2;
    printf("%u\n", loads(strtoull(argv[1], 0, 10), strtoull(argv[2], 0, 10), strtoull(argv[3], 0, 10)));
    return 0;
}
