package nl.aanwezig.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.aanwezig.testsupport.ServiceRules;

@AnalyzeClasses(packages = "nl.aanwezig.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN = ServiceRules.domainIsPlain(
            "nl.aanwezig.notification.directory",
            "nl.aanwezig.notification.school",
            "nl.aanwezig.notification.absence",
            "nl.aanwezig.notification.hold",
            "nl.aanwezig.notification.signal",
            "nl.aanwezig.notification.transition",
            "nl.aanwezig.notification.introduction",
            "nl.aanwezig.notification.message",
            "nl.aanwezig.notification.partner",
            "nl.aanwezig.notification.letter");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = ServiceRules.timeComesFromTheClock();

    @ArchTest
    static final ArchRule NO_DRAWERS = ServiceRules.noUtilPackages();
}
