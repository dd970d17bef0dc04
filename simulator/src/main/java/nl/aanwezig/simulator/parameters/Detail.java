package nl.aanwezig.simulator.parameters;

/** How finely a secondary school registers; primary schools always register parts of a day. */
public enum Detail {
    /** Each lesson. */
    LESSON,
    /** Morning and afternoon, as in England. */
    DAY_PART
}
