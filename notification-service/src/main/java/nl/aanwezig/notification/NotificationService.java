package nl.aanwezig.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** People: who is told what, when and how, and what became of it. */
@SpringBootApplication
public class NotificationService {

    /** The service, ready to run; its settings are in {@code notification-service.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.config.name=notification-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
