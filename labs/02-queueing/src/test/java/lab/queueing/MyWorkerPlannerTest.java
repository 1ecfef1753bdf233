package lab.queueing;

import io.loadstone.guarantees.queueing.WorkerPlannerGuarantees;
import io.loadstone.queueing.WorkerPlanner;

/// Judges your [MyWorkerPlanner]. The laws are in [WorkerPlannerGuarantees].
class MyWorkerPlannerTest implements WorkerPlannerGuarantees {

    @Override
    public WorkerPlanner planner() {
        return new MyWorkerPlanner();
    }
}
