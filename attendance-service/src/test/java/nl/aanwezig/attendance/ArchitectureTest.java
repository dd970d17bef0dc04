package nl.aanwezig.attendance;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.aanwezig.testsupport.ServiceRules;

@AnalyzeClasses(packages = "nl.aanwezig.attendance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN = ServiceRules.domainIsPlain(
            "nl.aanwezig.attendance.rejection",
            "nl.aanwezig.attendance.identifier",
            "nl.aanwezig.attendance.school",
            "nl.aanwezig.attendance.enrolment",
            "nl.aanwezig.attendance.register",
            "nl.aanwezig.attendance.registration",
            "nl.aanwezig.attendance.masterdata",
            "nl.aanwezig.attendance.edfi");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = ServiceRules.timeComesFromTheClock();

    @ArchTest
    static final ArchRule NO_UTIL_PACKAGES = ServiceRules.noUtilPackages();
}
