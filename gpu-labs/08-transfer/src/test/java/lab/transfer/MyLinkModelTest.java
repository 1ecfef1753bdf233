package lab.transfer;

import io.loadstone.guarantees.transfer.LinkModelGuarantees;
import io.loadstone.transfer.LinkModel;

/// Judges your [MyLinkModel]. The laws are in [LinkModelGuarantees].
class MyLinkModelTest implements LinkModelGuarantees {

    @Override
    public LinkModel model() {
        return new MyLinkModel();
    }
}
