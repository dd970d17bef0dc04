package nl.aanwezig.simulator.parameters;

/** Holiday region (domain.md 1.9). */
public enum Region {
    NOORD,
    MIDDEN,
    ZUID
}
