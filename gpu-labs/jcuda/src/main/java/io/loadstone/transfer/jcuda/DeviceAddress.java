package io.loadstone.transfer.jcuda;

import jcuda.driver.CUdeviceptr;

/// A device pointer of JCuda's whose address can be told.
final class DeviceAddress extends CUdeviceptr {

    long address() {
        return getNativePointer();
    }
}
