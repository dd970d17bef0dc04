package nl.aanwezig.attendance;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Facts: schools, calendars, enrolments, registrations and their corrections. */
@SpringBootApplication
public class AttendanceService {

    /** The service, ready to run; its settings are in {@code attendance-service.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AttendanceService.class)
                .properties("spring.config.name=attendance-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
