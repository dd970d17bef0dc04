package nl.aanwezig.signal.action.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the calendar does to the lives of signals.
 *
 * @param leadSchoolDays school days within which somebody takes a signal up (default 2)
 */
@ConfigurationProperties("aanwezig.signal.life")
record LifeSettings(@DefaultValue("2") int leadSchoolDays) {}
