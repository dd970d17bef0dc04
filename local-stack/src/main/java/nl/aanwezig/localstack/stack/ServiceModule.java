package nl.aanwezig.localstack.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.aanwezig.attendance.AttendanceService;
import nl.aanwezig.notification.NotificationService;
import nl.aanwezig.signal.SignalService;
import nl.aanwezig.transition.TransitionService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The four services, and what each of them does not share with the others. */
enum ServiceModule {
    ATTENDANCE("attendance", Port.ATTENDANCE, AttendanceService::application, Libraries.STREAMS, Libraries.MAIL),
    SIGNAL("signal", Port.SIGNAL, SignalService::application, Libraries.MAIL),
    TRANSITION("transition", Port.TRANSITION, TransitionService::application, Libraries.STREAMS, Libraries.MAIL),
    NOTIFICATION("notification", Port.NOTIFICATION, NotificationService::application, Libraries.STREAMS);

    private final String database;
    private final Port port;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference
    private final Supplier<SpringApplicationBuilder> application;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final List<String> foreignPackages;

    ServiceModule(
            String database, Port port, Supplier<SpringApplicationBuilder> application, String... foreignPackages) {
        this.database = database;
        this.port = port;
        this.application = application;
        List<String> foreign = new ArrayList<>(List.of(foreignPackages));
        foreign.add(Libraries.ISSUER);
        this.foreignPackages = List.copyOf(foreign);
    }

    /** Packages of auto-configurations that one service needs and the others must not get. */
    private static final class Libraries {
        static final String STREAMS = "org.springframework.cloud";
        static final String MAIL = "org.springframework.boot.mail";
        static final String ISSUER = "org.springframework.boot.security.oauth2.server.authorization";
    }

    String title() {
        return database + "-service";
    }

    String database() {
        return database;
    }

    Port port() {
        return port;
    }

    SpringApplicationBuilder application() {
        return application.get();
    }

    List<String> foreignPackages() {
        return foreignPackages;
    }
}
