package nl.aanwezig.attendance.edfi.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.aanwezig.attendance.edfi.EdFiEvent;
import org.jspecify.annotations.Nullable;

/** Collects the texts of one event's elements; over-long text is cut, and refused later for its length. */
final class EventElement {

    /** Above every limit that is checked later. */
    private static final int MAX_CHARS = 300;

    private static final String OWN_SCHOOL = "SchoolReference";

    private final Map<Part, StringBuilder> texts = new EnumMap<>(Part.class);
    private final Deque<Level> open = new ArrayDeque<>();
    private final char[] buffer = new char[MAX_CHARS];
    private boolean inOwnSchool;

    private enum Part {
        DATE,
        CATEGORY,
        REASON,
        EVENT_DURATION,
        STUDENT,
        OWN_SCHOOL_ID,
        SCHOOL_ID,
        SCHOOL_YEAR,
        SESSION,
        SECTION,
        SCHOOL_MINUTES,
        SECTION_MINUTES
    }

    /** @param part what its text is; null where it is nothing of ours */
    private record Level(@Nullable Part part, boolean ownSchool) {}

    void open(String name) {
        boolean ownSchool = open.isEmpty() && name.equals(OWN_SCHOOL);
        inOwnSchool |= ownSchool;
        Level above = open.peek();
        Part named = part(name);
        Part part = named == null && above != null ? above.part() : named;
        // The first of a kind counts: a reference repeats the school and the session that it belongs to.
        boolean fresh = named != null && !texts.containsKey(named);
        if (fresh) {
            texts.put(named, new StringBuilder());
        }
        open.push(new Level(named == null || fresh ? part : null, ownSchool));
    }

    void close() {
        Level closed = open.poll();
        if (closed != null && closed.ownSchool()) {
            inOwnSchool = false;
        }
    }

    void text(XMLStreamReader xml) throws XMLStreamException {
        Level level = open.peek();
        StringBuilder text = level == null || level.part() == null ? null : texts.get(level.part());
        if (text != null && text.length() < MAX_CHARS) {
            int length = xml.getTextCharacters(0, buffer, 0, MAX_CHARS - text.length());
            text.append(buffer, 0, length);
        }
    }

    EdFiEvent toEvent(EdFiEvent.Kind kind) {
        String own = value(Part.OWN_SCHOOL_ID);
        return new EdFiEvent(
                kind,
                own == null ? value(Part.SCHOOL_ID) : own,
                value(Part.STUDENT),
                value(Part.DATE),
                value(Part.CATEGORY),
                value(Part.REASON),
                value(Part.EVENT_DURATION),
                value(Part.SCHOOL_MINUTES),
                value(Part.SECTION_MINUTES),
                value(Part.SCHOOL_YEAR),
                value(Part.SESSION),
                value(Part.SECTION));
    }

    private @Nullable String value(Part part) {
        StringBuilder text = texts.get(part);
        String value = text == null ? "" : text.toString().strip();
        return value.isEmpty() ? null : value;
    }

    private @Nullable Part part(String name) {
        return switch (name) {
            case "EventDate" -> Part.DATE;
            case "AttendanceEventCategory" -> Part.CATEGORY;
            case "AttendanceEventReason" -> Part.REASON;
            case "EventDuration" -> Part.EVENT_DURATION;
            case "StudentUniqueId" -> Part.STUDENT;
            case "SchoolId" -> inOwnSchool ? Part.OWN_SCHOOL_ID : Part.SCHOOL_ID;
            case "SchoolYear" -> Part.SCHOOL_YEAR;
            case "SessionName" -> Part.SESSION;
            case "SectionIdentifier", "UniqueSectionCode" -> Part.SECTION;
            case "SchoolAttendanceDuration" -> Part.SCHOOL_MINUTES;
            case "SectionAttendanceDuration" -> Part.SECTION_MINUTES;
            default -> null;
        };
    }
}
