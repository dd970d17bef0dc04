package nl.aanwezig.transition.reading.web;

import java.time.Clock;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.Reads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Puts the log of looks together with its adapter. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    Reads reads(ReadLog log, Clock clock) {
        return new Reads(log, clock);
    }

    /** Where nothing knows the transfers, there are none: no dossier opens by an oversight of the wiring. */
    @Bean
    @Fallback
    DossierGate closedGate() {
        return new DossierGate() {
            @Override
            public void requireWriter(String transferId) {
                throw none();
            }

            @Override
            public Reader requireReader(String transferId, ReadPurpose purpose) {
                throw none();
            }

            @Override
            public Schools requireLogReader(String transferId) {
                throw none();
            }

            private ProblemException none() {
                return ProblemException.notFound("transfer_not_found", "there is no such transfer");
            }
        };
    }
}
