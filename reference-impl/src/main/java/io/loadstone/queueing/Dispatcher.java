package io.loadstone.queueing;

/// Decides which worker takes the next customer in line.
///
/// A shared queue keeps work: no worker is idle while a customer waits. Queues of their own, one a worker, do not.
public interface Dispatcher {

    /// No worker takes a customer now.
    int NOBODY = -1;

    /// A new run, with everybody idle.
    ///
    /// @param workers at least 1
    Line open(int workers);

    /// One run.
    interface Line {

        /// Asked after each arrival and each end of a service, and again after each answer that names a worker.
        ///
        /// @param waiting how many customers wait
        /// @param idle which workers are idle
        /// @return an idle worker, who takes the customer that has waited longest, or [#NOBODY] if no customer waits or no worker is
        ///         idle
        int choose(int waiting, boolean[] idle);
    }
}
