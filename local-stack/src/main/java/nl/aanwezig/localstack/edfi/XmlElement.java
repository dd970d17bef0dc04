package nl.aanwezig.localstack.edfi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One record of an interchange, read into memory; names are local names, since namespaces differ by version.
 *
 * @param id the {@code id} that other records refer to
 * @param ref the {@code id} of the record that this one refers to
 */
record XmlElement(
        String name, @Nullable String id, @Nullable String ref, String text, List<XmlElement> children) {

    XmlElement {
        children = List.copyOf(children);
    }

    /** Reads the element whose start the reader stands on, up to and with its end. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        String id = xml.getAttributeValue(null, "id");
        String ref = xml.getAttributeValue(null, "ref");
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        for (int token = xml.next(); token != XMLStreamConstants.END_ELEMENT; token = xml.next()) {
            switch (token) {
                case XMLStreamConstants.START_ELEMENT -> children.add(read(xml));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return new XmlElement(name, id, ref, text.toString().strip(), children);
    }

    Stream<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The text of the first such element at any depth. */
    Optional<String> textOf(String elementName) {
        for (XmlElement child : children) {
            Optional<String> found = child.name.equals(elementName)
                    ? Optional.of(child.text).filter(text -> !text.isEmpty())
                    : child.textOf(elementName);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The value of a descriptor: what stands behind the {@code #} of its URI. */
    String descriptor(String elementName) {
        String uri = textOf(elementName).orElse("");
        return uri.substring(uri.indexOf('#') + 1);
    }

    boolean isTrue(String elementName) {
        return textOf(elementName)
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }
}
