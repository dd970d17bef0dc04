package nl.aanwezig.transition.transfer;

/** Between which sectors a pupil moves; PO is primary, VO is secondary school. */
public enum TransferKind {
    POVO,
    /** Needs consent: of the parents, from 16 the pupil's own (domain.md, section 2). */
    VOVO,
    POPO
}
