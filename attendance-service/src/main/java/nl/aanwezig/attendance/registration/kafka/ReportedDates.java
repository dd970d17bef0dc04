package nl.aanwezig.attendance.registration.kafka;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.aanwezig.attendance.registration.ReportedDate;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the {@code school-reported} records of {@code attendance.registers.v1}, each once. What this instance said is
 * remembered up to a limit: what falls out, or was said by another instance, is said again, which changes nothing.
 */
public final class ReportedDates {

    public static final String TOPIC = "attendance.registers.v1";
    public static final String REPORTED = "nl.aanwezig.attendance.school-reported.v1";

    private static final String SOURCE = "/attendance-service";
    private static final int ENTRIES = 20_000;

    private final JsonMapper json;
    private final Cache<ReportedDate, Boolean> said =
            Caffeine.newBuilder().maximumSize(ENTRIES).build();

    public ReportedDates(JsonMapper json) {
        this.json = json;
    }

    private record Value(String schoolId, LocalDate date) {}

    List<ReportedDate> unsaid(Collection<ReportedDate> reported) {
        return reported.stream().filter(each -> said.getIfPresent(each) == null).toList();
    }

    /** To be called when they are acknowledged, and not before. */
    void said(List<ReportedDate> acknowledged) {
        acknowledged.forEach(each -> said.put(each, true));
    }

    OutgoingEvent encode(ReportedDate reported, Instant now) {
        return new OutgoingEvent(
                TOPIC,
                reported.schoolId(),
                new CloudEventHeaders(
                        DerivedId.of(REPORTED, reported.schoolId(), reported.date()), SOURCE, REPORTED, now),
                json.writeValueAsBytes(new Value(reported.schoolId(), reported.date())));
    }
}
