package nl.aanwezig.attendance;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of this service, under {@code aanwezig.attendance}.
 *
 * @param maxItems items of one batch (default 5000)
 * @param maxBody bytes of one body, apart from the Ed-Fi import (default 10MB)
 * @param futureDays days ahead of a school's local today that a date may lie (default 366)
 * @param readWait how long a query waits for the projection (default 5s)
 * @param settleEvery how often unpublished documents are looked for (default 10s)
 * @param settleAfter how long a writer may take to publish before its work is taken over (default 30s)
 * @param policies names of the policy packs that a school may follow (default the five that ship); a school's own must be
 *     in the folder {@code aanwezig.signal.policy-dir} of signal-service too
 * @param reasonCodesOf for a school's own pack the shipped one whose further reason codes it uses (default none)
 * @param edFi what an Ed-Fi event without times counts for
 */
@ConfigurationProperties("aanwezig.attendance")
public record AttendanceSettings(
        @DefaultValue("5000") int maxItems,
        @DefaultValue("10MB") DataSize maxBody,
        @DefaultValue("366") int futureDays,
        @DefaultValue("5s") Duration readWait,
        @DefaultValue("10s") Duration settleEvery,
        @DefaultValue("30s") Duration settleAfter,

        @DefaultValue({"nl-vo", "nl-po", "us", "england", "flanders"})
        Set<String> policies,

        @DefaultValue Map<String, String> reasonCodesOf,
        @DefaultValue EdFi edFi) {

    /**
     * @param lateMinutes minutes of a Tardy event that carries no duration (default 15)
     * @param lessonMinutes minutes of a section (lesson) event that carries no duration (default 50)
     */
    public record EdFi(
            @DefaultValue("15") int lateMinutes,
            @DefaultValue("50") int lessonMinutes) {}
}
