package io.loadstone.loader;

/// Moves a complete batch to where it is consumed, a GPU say. A worker calls it as the last step of making a batch.
@FunctionalInterface
public interface Transfer {

    /// Moves the batch; its arrays are valid during the call.
    ///
    /// @throws Exception if the move fails; the consumer is told
    void move(Batch batch) throws Exception;
}
