package nl.aanwezig.transition.reading.web;

import java.time.Clock;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.reading.Reads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the log of looks together with its adapter. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    Reads reads(ReadLog log, Clock clock) {
        return new Reads(log, clock);
    }
}
