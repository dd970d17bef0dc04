package nl.aanwezig.transition;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.aanwezig.testsupport.ServiceRules;

@AnalyzeClasses(packages = "nl.aanwezig.transition", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN = ServiceRules.domainIsPlain(
            "nl.aanwezig.transition.transfer",
            "nl.aanwezig.transition.dossier",
            "nl.aanwezig.transition.context",
            "nl.aanwezig.transition.school",
            "nl.aanwezig.transition.code",
            "nl.aanwezig.transition.needs",
            "nl.aanwezig.transition.attachment",
            "nl.aanwezig.transition.reading",
            "nl.aanwezig.transition.retention");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = ServiceRules.timeComesFromTheClock();

    @ArchTest
    static final ArchRule NO_UTIL_PACKAGES = ServiceRules.noUtilPackages();
}
