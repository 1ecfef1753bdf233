package lab.transfer;

import io.loadstone.guarantees.transfer.DevicePoolGuarantees;
import io.loadstone.transfer.DevicePool;

/// Judges your [MyDevicePool]. The laws are in [DevicePoolGuarantees].
class MyDevicePoolTest implements DevicePoolGuarantees {

    @Override
    public DevicePool pool() {
        return new MyDevicePool();
    }
}
