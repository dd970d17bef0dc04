package nl.aanwezig.signal;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Judgement: one ledger a pupil, rules, signals with evidence. */
@SpringBootApplication
public class SignalService {

    /** The service, ready to run; its settings are in {@code signal-service.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SignalService.class).properties("spring.config.name=signal-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
