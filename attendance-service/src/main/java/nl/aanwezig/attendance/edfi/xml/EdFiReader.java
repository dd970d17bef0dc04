package nl.aanwezig.attendance.edfi.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.aanwezig.attendance.edfi.EdFiEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code InterchangeStudentAttendance} event by event: at any time one event is in memory, however long the file.
 * Elements are matched by local name, since the namespace differs from version to version. No DTD, no external entity; a
 * document beyond the limits below is malformed.
 */
public final class EdFiReader implements AutoCloseable {

    private static final String ROOT = "InterchangeStudentAttendance";
    private static final String EVENT = "AttendanceEvent";
    private static final int MAX_DEPTH = 50;
    private static final int MAX_ATTRIBUTES = 50;
    private static final int MAX_ATTRIBUTE_CHARS = 10_000;
    private static final int MAX_TEXT_CHARS = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private boolean started;

    /** @throws MalformedInterchangeException when not even the beginning can be read */
    public EdFiReader(InputStream in) throws MalformedInterchangeException {
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed(e.getLocation());
        }
    }

    /** The next event, or null at the end of the document. */
    public @Nullable EdFiEvent next() throws MalformedInterchangeException {
        try {
            while (xml.hasNext()) {
                int token = xml.next();
                if (token == XMLStreamConstants.DTD) {
                    throw malformed(xml.getLocation());
                }
                if (token == XMLStreamConstants.START_ELEMENT) {
                    EdFiEvent event = element();
                    if (event != null) {
                        return event;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            // An exceeded limit comes without a place.
            throw malformed(e.getLocation() == null ? xml.getLocation() : e.getLocation());
        } catch (WstxLazyException e) {
            throw malformed(xml.getLocation());
        }
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("closing what was read cannot fail", e);
        }
    }

    private @Nullable EdFiEvent element() throws XMLStreamException, MalformedInterchangeException {
        String name = xml.getLocalName();
        if (!started) {
            started = true;
            if (!name.equals(ROOT)) {
                throw new MalformedInterchangeException("not_ed_fi_attendance", "the root element must be " + ROOT);
            }
            return null;
        }
        EdFiEvent.Kind kind = kind(name);
        EventElement event = new EventElement();
        // Whatever else stands there is read past, to come back to the children of the root.
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    event.open(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    event.close();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> event.text(xml);
                default -> {
                    // Comments, white space, processing instructions.
                }
            }
        }
        return kind == null ? null : event.toEvent(kind);
    }

    private static EdFiEvent.@Nullable Kind kind(String name) {
        return switch (name) {
            case "StudentSchoolAttendanceEvent" -> EdFiEvent.Kind.SCHOOL;
            case "StudentSectionAttendanceEvent" -> EdFiEvent.Kind.SECTION;
            default -> name.endsWith(EVENT) ? EdFiEvent.Kind.UNSUPPORTED : null;
        };
    }

    private static MalformedInterchangeException malformed(@Nullable Location where) {
        return new MalformedInterchangeException(
                "malformed_xml",
                where == null
                        ? "the document is not well-formed at its beginning"
                        : "the document is not well-formed at line %d, column %d"
                                .formatted(where.getLineNumber(), where.getColumnNumber()));
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARS);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT_CHARS);
        return factory;
    }
}
