package lab.importance;

import io.loadstone.guarantees.importance.ProposalGuarantees;
import io.loadstone.importance.Proposal;

/// Judges your [MyProposal]. The laws are in [ProposalGuarantees].
class MyProposalTest implements ProposalGuarantees {

    @Override
    public Proposal proposal() {
        return new MyProposal();
    }
}
