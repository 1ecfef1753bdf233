package io.loadstone.transfer;

/// What a PCI Express link can carry in one direction.
///
/// Source: PCI-SIG, Base Specification 3.0, 2010; Neugebauer et al. 2018, doi:10.1145/3230543.3230560.
public interface PcieLink {

    /// Bandwidth after the line code, in 10^9 bytes a second: 8b/10b for generations 1 and 2, 128b/130b for 3 to 5.
    ///
    /// @param generation 1 to 5, with 2.5, 5, 8, 16, 32 GT/s a lane
    /// @param lanes 1 to 16
    double rawGBs(int generation, int lanes);

    /// What is left of it for payload, in 10^9 bytes a second.
    ///
    /// @param payload bytes of payload a packet
    /// @param overhead bytes of headers and framing a packet
    double effectiveGBs(int generation, int lanes, int payload, int overhead);

    /// Most items a second that a loader can send through it, whatever else it does well.
    ///
    /// @param bytes size of an item
    long maxItems(int generation, int lanes, long bytes);
}
