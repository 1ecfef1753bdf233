package lab.queueing;

import io.loadstone.guarantees.queueing.LoaderModelGuarantees;
import io.loadstone.queueing.LoaderModel;

/// Judges your [MyLoaderModel]. The laws are in [LoaderModelGuarantees].
class MyLoaderModelTest implements LoaderModelGuarantees {

    @Override
    public LoaderModel model() {
        return new MyLoaderModel();
    }
}
