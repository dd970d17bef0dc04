package nl.aanwezig.transition.oso;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The standard's own files, which lie beside the repository and are no part of it: without them these tests are skipped. */
public final class SharedData {

    private static final Path OSO = Path.of("shared", "data", "oso");

    private SharedData() {}

    public static Path file(String name) {
        Path from = Path.of("").toAbsolutePath();
        while (from != null && !Files.exists(from.resolve(OSO))) {
            from = from.getParent();
        }
        assumeTrue(from != null, "the standard's own files are not beside the repository");
        return from.resolve(OSO).resolve(name);
    }

    public static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(file("OSO_gegevensset_2019.1.xsd").toFile());
    }

    /** Null when the schema allows it, else why not. */
    public static String objection(Schema schema, byte[] xml) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
            return null;
        } catch (SAXException e) {
            return e.getMessage();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
