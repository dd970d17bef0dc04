package nl.aanwezig.transition.oso;

/**
 * A file out of a dossier, unzipped.
 *
 * @param path where in the dossier its {@code document} stands
 * @param name as in the archive
 */
public record OsoFile(String path, String name, byte[] content) {

    @Override
    public String toString() {
        return "a file of " + content.length + " bytes at " + path;
    }
}
