package nl.aanwezig.attendance.edfi.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.attendance.EdFiSample;
import nl.aanwezig.attendance.edfi.EdFiEvent;
import org.junit.jupiter.api.Test;

class EdFiReaderTest {

    @Test
    void an_event_is_read_with_its_own_school_and_not_that_of_its_session() throws Exception {
        List<EdFiEvent> events = read(EdFiSample.event("school-a", "p-1", "2026-11-02", "Tardy"));
        assertThat(events)
                .containsExactly(new EdFiEvent(
                        EdFiEvent.Kind.SCHOOL,
                        "school-a",
                        "p-1",
                        "2026-11-02",
                        "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Tardy",
                        null,
                        "1",
                        null,
                        null,
                        "2026-2027",
                        "Fall",
                        null));
    }

    @Test
    void the_session_may_come_before_the_school() throws Exception {
        EdFiEvent event = read("""
                        <StudentSchoolAttendanceEvent>
                        <SessionReference><SchoolReference><SchoolId>other</SchoolId></SchoolReference></SessionReference>
                        <SchoolReference><SchoolIdentity><SchoolId> own </SchoolId></SchoolIdentity></SchoolReference>
                        </StudentSchoolAttendanceEvent>""").getFirst();
        assertThat(event.schoolId()).isEqualTo("own");
    }

    @Test
    void a_section_event_names_its_school_and_lesson_in_its_section_reference() throws Exception {
        EdFiEvent event = read("""
                        <e:StudentSectionAttendanceEvent xmlns:e="urn:any">
                        <e:SectionReference><e:SectionIdentity><e:SectionIdentifier>MATH-1</e:SectionIdentifier>
                        <e:CourseOfferingReference><e:SchoolReference><e:SchoolIdentity><e:SchoolId>school-a</e:SchoolId>
                        </e:SchoolIdentity></e:SchoolReference></e:CourseOfferingReference></e:SectionIdentity></e:SectionReference>
                        <e:SectionAttendanceDuration>45</e:SectionAttendanceDuration>
                        </e:StudentSectionAttendanceEvent>""").getFirst();
        assertThat(event.kind()).isEqualTo(EdFiEvent.Kind.SECTION);
        assertThat(event.schoolId()).isEqualTo("school-a");
        assertThat(event.section()).isEqualTo("MATH-1");
        assertThat(event.sectionMinutes()).isEqualTo("45");
    }

    @Test
    void other_attendance_events_are_told_and_other_elements_passed_over() throws Exception {
        List<EdFiEvent> events = read("<StudentProgramAttendanceEvent/><SectionAttendanceTakenEvent/><!-- x -->");
        assertThat(events).extracting(EdFiEvent::kind).containsExactly(EdFiEvent.Kind.UNSUPPORTED);
    }

    @Test
    void a_document_type_is_refused_and_no_entity_is_read() {
        for (String type : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")) {
            assertThatThrownBy(() -> readDocument(type + "<InterchangeStudentAttendance/>"))
                    .isInstanceOf(MalformedInterchangeException.class);
        }
        assertThatThrownBy(() ->
                        read("<StudentSchoolAttendanceEvent><EventDate>&e;</EventDate></StudentSchoolAttendanceEvent>"))
                .isInstanceOf(MalformedInterchangeException.class);
    }

    @Test
    void another_document_is_named_as_such() {
        assertThatThrownBy(() -> readDocument("<InterchangeContact/>"))
                .isInstanceOfSatisfying(
                        MalformedInterchangeException.class,
                        e -> assertThat(e.code()).isEqualTo("not_ed_fi_attendance"));
        for (String broken : List.of("", "no xml", "<InterchangeStudentAttendance>", "<a><b></a>")) {
            assertThatThrownBy(() -> readDocument(broken)).isInstanceOf(MalformedInterchangeException.class);
        }
    }

    @Test
    void too_deep_nesting_is_refused() {
        assertThatThrownBy(() -> read("<a>".repeat(100))).isInstanceOf(MalformedInterchangeException.class);
    }

    @Test
    void an_endless_text_or_comment_is_refused_where_it_is_too_long() {
        for (String element : List.of("<!-- ", "<StudentSchoolAttendanceEvent><AttendanceEventReason>", "<a b='")) {
            InputStream endless = new Repeated("<InterchangeStudentAttendance>\n" + element, "x", Long.MAX_VALUE);
            assertThatThrownBy(() -> new EdFiReader(endless).next())
                    .isInstanceOf(MalformedInterchangeException.class)
                    .hasMessageContaining("line 2");
        }
    }

    @Test
    void a_long_text_is_cut() throws Exception {
        EdFiEvent event = read("<StudentSchoolAttendanceEvent><AttendanceEventReason>" + "y <![CDATA[z]]>".repeat(1000)
                        + "</AttendanceEventReason></StudentSchoolAttendanceEvent>")
                .getFirst();
        assertThat(event.reason()).startsWith("y zy z").hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void a_million_events_need_no_more_memory_than_one() throws Exception {
        int count = 1_000_000;
        InputStream file = new Repeated(
                "<InterchangeStudentAttendance>",
                EdFiSample.event("school-a", "p-1", "2026-11-02", "Tardy"),
                count,
                "</InterchangeStudentAttendance>");
        long before = used();
        long most = 0;
        try (EdFiReader reader = new EdFiReader(file)) {
            int read = 0;
            while (reader.next() != null) {
                read++;
                if (read % 250_000 == 0) {
                    most = Math.max(most, used() - before);
                }
            }
            assertThat(read).isEqualTo(count);
        }
        assertThat(most).isLessThan(20L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<EdFiEvent> read(String content) throws MalformedInterchangeException {
        return readDocument("<InterchangeStudentAttendance xmlns=\"http://ed-fi.org/5.2.0\">" + content
                + "</InterchangeStudentAttendance>");
    }

    private static List<EdFiEvent> readDocument(String document) throws MalformedInterchangeException {
        List<EdFiEvent> events = new ArrayList<>();
        try (EdFiReader reader = new EdFiReader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
            for (EdFiEvent event = reader.next(); event != null; event = reader.next()) {
                events.add(event);
            }
        }
        return events;
    }

    /** Texts one after the other; a number after a text is how often it comes. */
    private static final class Repeated extends InputStream {

        private final List<byte[]> texts = new ArrayList<>();
        private final List<Long> counts = new ArrayList<>();
        private int offset;

        Repeated(Object... parts) {
            for (Object part : parts) {
                if (part instanceof Number count) {
                    counts.set(counts.size() - 1, count.longValue());
                } else {
                    texts.add(part.toString().getBytes(UTF_8));
                    counts.add(1L);
                }
            }
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int start, int length) {
            int written = 0;
            while (written < length && !texts.isEmpty()) {
                byte[] text = texts.getFirst();
                int part = Math.min(length - written, text.length - offset);
                System.arraycopy(text, offset, buffer, start + written, part);
                written += part;
                offset += part;
                if (offset == text.length) {
                    offset = 0;
                    long left = counts.getFirst() - 1;
                    if (left == 0) {
                        texts.removeFirst();
                        counts.removeFirst();
                    } else {
                        counts.set(0, left);
                    }
                }
            }
            return written == 0 && length > 0 ? -1 : written;
        }
    }
}
