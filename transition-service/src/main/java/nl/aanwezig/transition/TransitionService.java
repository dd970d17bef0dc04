package nl.aanwezig.transition;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the primary school knew, released by the family to the secondary school. */
@SpringBootApplication
public class TransitionService {

    /** The service, ready to run; its settings are in {@code transition-service.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(TransitionService.class)
                .properties("spring.config.name=transition-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
