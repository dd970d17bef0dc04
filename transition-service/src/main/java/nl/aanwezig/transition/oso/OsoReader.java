package nl.aanwezig.transition.oso;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dossier as a stream and keeps it only while its structure is that of OSO 2019.1: the first element out of place, too
 * much of anything, a DTD or an entity ends the reading, whatever still follows. Nothing outside the document is ever fetched.
 */
public final class OsoReader {

    private static final XMLInputFactory FACTORY = factory();

    private final OsoLimits limits;

    public OsoReader(OsoLimits limits) {
        this.limits = limits;
    }

    /** @throws IOException when the stream itself fails; a document that is no dossier is an answer, not an exception */
    public OsoReading read(InputStream in) throws IOException {
        TreeBuilder tree = new TreeBuilder(limits);
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new BoundedStream(in, limits.bytes()));
            while (!tree.isLost() && xml.hasNext()) {
                take(xml, tree);
            }
            return tree.result();
        } catch (XMLStreamException e) {
            IOException cause = ioCause(e);
            if (cause instanceof BoundedStream.TooLong) {
                return tooLong();
            }
            if (cause != null && !isBadEncoding(cause)) {
                throw cause;
            }
            return refused("xml_malformed", "the document is not well-formed XML" + where(e));
        } catch (RuntimeException e) {
            // The parser of the JDK throws these on some broken input, and sometimes wraps the end of the stream in
            // them.
            if (ioCause(e) instanceof BoundedStream.TooLong) {
                return tooLong();
            }
            return refused("xml_malformed", "the document is not well-formed XML");
        }
    }

    private static void take(XMLStreamReader xml, TreeBuilder tree) throws XMLStreamException {
        switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                tree.open(xml.getNamespaceURI(), xml.getLocalName());
                for (int i = 0; i < xml.getAttributeCount() && !tree.isLost(); i++) {
                    tree.attribute(
                            xml.getAttributeNamespace(i), xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> tree.close();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                tree.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            case XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_DECLARATION,
                    XMLStreamConstants.NOTATION_DECLARATION ->
                tree.lose("xml_doctype_forbidden", "a document type declaration is not allowed");
            case XMLStreamConstants.ENTITY_REFERENCE -> tree.lose("xml_entity_forbidden", "an entity is not allowed");
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
    }

    private OsoReading tooLong() {
        return refused("dossier_too_large", "the document is longer than " + limits.bytes() + " bytes");
    }

    private static OsoReading refused(String code, String detail) {
        return new OsoReading.Refused(List.of(new OsoFault(code, "/", detail)));
    }

    private static @Nullable IOException ioCause(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; i < 10 && at != null; i++) {
            if (at instanceof IOException io) {
                return io;
            }
            at = at instanceof XMLStreamException xml && xml.getNestedException() != null
                    ? xml.getNestedException()
                    : at.getCause();
        }
        return null;
    }

    /** The parser reports bytes that are not in the declared encoding as a failure of the stream. */
    private static boolean isBadEncoding(IOException e) {
        return e instanceof java.io.CharConversionException || e instanceof java.io.UnsupportedEncodingException;
    }

    private static String where(XMLStreamException e) {
        return e.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(
                                e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
    }

    private static XMLInputFactory factory() {
        // The JDK's own parser, whichever others are on the class path: the properties below are known to hold for it.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        // What the parser has to say may quote the document: nobody is to print it.
        factory.setXMLReporter((message, errorType, related, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
