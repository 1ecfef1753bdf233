package lab.transfer;

import io.loadstone.guarantees.transfer.PcieLinkGuarantees;
import io.loadstone.transfer.PcieLink;

/// Judges your [MyPcieLink]. The laws are in [PcieLinkGuarantees].
class MyPcieLinkTest implements PcieLinkGuarantees {

    @Override
    public PcieLink link() {
        return new MyPcieLink();
    }
}
