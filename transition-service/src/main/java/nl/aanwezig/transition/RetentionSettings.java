package nl.aanwezig.transition;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long transfers are kept, under {@code aanwezig.transition.retention}.
 *
 * @param afterEnd after the last day of use, or after closing if that is later (default 2y); a period: 2y, 6m, 30d
 * @param afterWithdrawal after the family or the school withdrew it (default 30d)
 * @param sweepEvery how often they are looked for, and the documents of withdrawn ones removed (default 1m: a minute)
 */
@ConfigurationProperties("aanwezig.transition.retention")
record RetentionSettings(
        @DefaultValue("2y") Period afterEnd,
        @DefaultValue("30d") Period afterWithdrawal,
        @DefaultValue("1m") Duration sweepEvery) {}
