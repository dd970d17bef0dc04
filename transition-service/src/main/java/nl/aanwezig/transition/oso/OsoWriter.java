package nl.aanwezig.transition.oso;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a dossier as UTF-8 XML, without white space of its own. */
final class OsoWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private OsoWriter() {}

    static byte[] write(OsoDossier dossier) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            // A writer of our own: given a stream, the JDK's XML writer encodes some characters itself, and wrongly.
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(OsoDossier.NAMESPACE);
            write(dossier.root(), xml, true);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(OsoElement element, XMLStreamWriter xml, boolean root) throws XMLStreamException {
        xml.writeStartElement(OsoDossier.NAMESPACE, element.name());
        if (root) {
            xml.writeDefaultNamespace(OsoDossier.NAMESPACE);
        }
        if (element.description() != null) {
            xml.writeAttribute("omschrijving", element.description());
        }
        if (!element.text().isEmpty()) {
            xml.writeCharacters(element.text());
        }
        for (OsoElement child : element.children()) {
            write(child, xml, false);
        }
        xml.writeEndElement();
    }
}
