package nl.aanwezig.benchmarks.kernel;

import nl.aanwezig.benchmarks.history.AbsenceMix;

/** Ledgers to judge: of most pupils, of one with much absence all year, and of one who hardly comes. */
public enum LedgerSize {
    LIGHT(AbsenceMix.TYPICAL, 17),
    FULL(AbsenceMix.FULL, 110),
    HEAVY(AbsenceMix.HEAVY, 300);

    private final AbsenceMix mix;
    private final int registrations;

    LedgerSize(AbsenceMix mix, int registrations) {
        this.mix = mix;
        this.registrations = registrations;
    }

    public AbsenceMix mix() {
        return mix;
    }

    /** About so many. */
    public int registrations() {
        return registrations;
    }
}
