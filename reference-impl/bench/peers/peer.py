"""What the Python peers share: the data, and the protocol of ../README.md."""
import gzip
import os
import sys
import time

import numpy as np

DIRECTORY = os.environ.get('LOADSTONE_DATA', '/usr/share/datasets/fashion-mnist')
BATCH = 128
SCALE, OFFSET = 1 / (255 * 0.353), -0.286 / 0.353


def read(name, skip):
    with gzip.open(os.path.join(DIRECTORY, name)) as file:
        return np.frombuffer(file.read(), np.uint8, offset=skip)


images = read('train-images-idx3-ubyte.gz', 16).reshape(-1, 28, 28).copy()
labels = read('train-labels-idx1-ubyte.gz', 8).astype(np.int64)


def epoch(batches):
    start = time.perf_counter_ns()
    samples, checksum = 0, 0.0
    for x, y in batches:
        samples += len(y)
        checksum += float(x[0].reshape(-1)[400])
    assert samples == len(labels), samples
    return (time.perf_counter_ns() - start) / samples


def serve(cases):
    for make in cases.values():
        epoch(make())
    print('ready', *cases, sep='\t', flush=True)
    makes = list(cases.values())
    for line in sys.stdin:
        print('%.2f' % epoch(makes[int(line)]()), flush=True)
