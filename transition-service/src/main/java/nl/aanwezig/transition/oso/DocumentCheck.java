package nl.aanwezig.transition.oso;

import java.util.Optional;

/** Looks into a file whether it is what its name says. */
@FunctionalInterface
public interface DocumentCheck {

    /**
     * @param fileName with one of the extensions of {@link DocumentType}
     * @param content the whole file
     * @return the code of a fault, in snake_case; empty when the file is what it is called
     */
    Optional<String> fault(String fileName, byte[] content);
}
