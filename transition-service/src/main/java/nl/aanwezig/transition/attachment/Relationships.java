package nl.aanwezig.transition.attachment;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an office document refers to ({@code .rels}): it may link to a page, but load nothing from elsewhere by itself. */
final class Relationships {

    private static final Pattern ELSEWHERE =
            Pattern.compile("(https?|ftp|mhtml|mk|ms-[a-z-]+):.*|\\\\\\\\.*|//.*|file://[^/].*");

    private Relationships() {}

    static void requireNothingFromElsewhere(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")
                        && loads(reader)) {
                    throw new RefusedDocumentException(DocumentFault.ACTIVE_CONTENT_REFUSED);
                }
            }
        } catch (XMLStreamException e) {
            throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
        }
    }

    private static boolean loads(XMLStreamReader reader) {
        String type = orEmpty(reader.getAttributeValue(null, "Type"));
        String target =
                orEmpty(reader.getAttributeValue(null, "Target")).strip().toLowerCase(Locale.ROOT);
        return "External".equals(reader.getAttributeValue(null, "TargetMode"))
                && !type.endsWith("/hyperlink")
                && ELSEWHERE.matcher(target).matches();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
