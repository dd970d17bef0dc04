package nl.aanwezig.testsupport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The architecture rules that hold in every service; each service's {@code ArchitectureTest} checks them. */
public final class ServiceRules {

    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "org.apache.kafka..",
        "com.mongodb..",
        "org.bson..",
        "tools.jackson.databind..",
        "jakarta.."
    };

    private ServiceRules() {}

    /** The domain is plain Java: no framework, broker, store or JSON type in these packages. */
    public static ArchRule domainIsPlain(String... domainPackages) {
        return noClasses()
                .that()
                .resideInAnyPackage(domainPackages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNOLOGY);
    }

    /** Time comes from the injected clock: nobody asks the machine what time it is. */
    public static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    /** No drawers without a label. */
    public static ArchRule noUtilPackages() {
        return classes().should().resideOutsideOfPackages("..util..", "..common..", "..helper..", "..misc..");
    }
}
