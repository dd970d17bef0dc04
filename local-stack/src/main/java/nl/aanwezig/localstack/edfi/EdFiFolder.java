package nl.aanwezig.localstack.edfi;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.aanwezig.attendance.edfi.EdFiEvent;
import nl.aanwezig.attendance.edfi.xml.EdFiReader;
import nl.aanwezig.attendance.edfi.xml.MalformedInterchangeException;
import nl.aanwezig.localstack.stack.DemoFailure;
import org.jspecify.annotations.Nullable;

/**
 * What the Ed-Fi files of a folder name. Events are read past one by one, with the very reader that the import uses,
 * so both see the same; in memory stay only the pupils, the schools and the contacts.
 */
public final class EdFiFolder {

    private static final String ATTENDANCE = "InterchangeStudentAttendance";
    private static final Set<String> CONTACTS = Set.of("InterchangeContact", "InterchangeParent");
    private static final int DATE_LENGTH = 10;
    private static final XMLInputFactory XML = xmlFactory();

    private final List<Path> attendanceFiles = new ArrayList<>();
    private final Families families = new Families();
    private final Map<String, Set<String>> schoolsByPupil = new TreeMap<>();
    private final Set<String> schools = new TreeSet<>();
    private long events;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate latest;

    private EdFiFolder() {}

    /**
     * Reads every {@code *.xml} of the folder; which kind it is, its root element says.
     *
     * @throws DemoFailure with exit code 2 when a file cannot be read, or there is no attendance in any
     */
    public static EdFiFolder read(Path folder) {
        EdFiFolder found = new EdFiFolder();
        for (Path file : xmlFiles(folder)) {
            try {
                String root = rootOf(file);
                if (root.equals(ATTENDANCE)) {
                    found.takeAttendance(file);
                } else if (CONTACTS.contains(root)) {
                    found.takeContacts(file);
                }
            } catch (MalformedInterchangeException e) {
                throw DemoFailure.badInput("%s: %s".formatted(file, e.getMessage()));
            } catch (XMLStreamException e) {
                throw DemoFailure.badInput("%s is not well-formed XML at line %d"
                        .formatted(
                                file,
                                e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
            } catch (IOException e) {
                throw DemoFailure.badInput("%s cannot be read: %s".formatted(file, e.getMessage()));
            }
        }
        if (found.earliest == null) {
            throw DemoFailure.badInput(
                    "--ed-fi %s holds no attendance event (*.xml with root %s)".formatted(folder, ATTENDANCE));
        }
        return found;
    }

    private static List<Path> xmlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".xml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DemoFailure.badInput("--ed-fi %s cannot be read: %s".formatted(folder, e.getMessage()));
        }
    }

    private static String rootOf(Path file) throws IOException, XMLStreamException {
        try (InputStream in = open(file)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // The declaration and comments come before.
            }
            return xml.getLocalName();
        }
    }

    private void takeAttendance(Path file) throws IOException, MalformedInterchangeException {
        attendanceFiles.add(file);
        try (InputStream in = open(file);
                EdFiReader reader = new EdFiReader(in)) {
            for (EdFiEvent event = reader.next(); event != null; event = reader.next()) {
                take(event);
            }
        }
    }

    private void take(EdFiEvent event) {
        events++;
        LocalDate date = date(event.date());
        if (date != null) {
            earliest = earliest == null || date.isBefore(earliest) ? date : earliest;
            latest = latest == null || date.isAfter(latest) ? date : latest;
        }
        if (event.schoolId() != null) {
            schools.add(event.schoolId());
            if (event.studentId() != null) {
                schoolsByPupil
                        .computeIfAbsent(event.studentId(), any -> new TreeSet<>())
                        .add(event.schoolId());
            }
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.length() < DATE_LENGTH) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeParseException e) {
            // The import says what is wrong with it.
            return null;
        }
    }

    private void takeContacts(Path file) throws IOException, XMLStreamException {
        try (InputStream in = open(file)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            boolean inRoot = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (inRoot) {
                        families.take(XmlElement.read(xml));
                    }
                    inRoot = true;
                }
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static XMLInputFactory xmlFactory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    public List<Path> attendanceFiles() {
        return List.copyOf(attendanceFiles);
    }

    /** How many events the files hold. */
    public long events() {
        return events;
    }

    public LocalDate earliest() {
        return Objects.requireNonNull(earliest);
    }

    public LocalDate latest() {
        return Objects.requireNonNull(latest);
    }

    Set<String> schools() {
        return schools;
    }

    /** Each pupil with the schools of its events. */
    Map<String, Set<String>> schoolsByPupil() {
        return schoolsByPupil;
    }

    Families families() {
        return families;
    }
}
