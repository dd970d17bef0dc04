package nl.aanwezig.transition.oso;

import java.util.List;

/** What came of reading: a dossier with the right structure, or why it is none. */
public sealed interface OsoReading {

    record Read(OsoDossier dossier) implements OsoReading {}

    /** @param faults at least one, and not necessarily all: reading stops where the structure is lost */
    record Refused(List<OsoFault> faults) implements OsoReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
