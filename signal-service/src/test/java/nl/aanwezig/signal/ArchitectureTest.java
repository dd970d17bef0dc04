package nl.aanwezig.signal;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.aanwezig.testsupport.ServiceRules;

@AnalyzeClasses(packages = "nl.aanwezig.signal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DOMAIN = ServiceRules.domainIsPlain(
            "nl.aanwezig.signal.ledger",
            "nl.aanwezig.signal.calendar",
            "nl.aanwezig.signal.rule",
            "nl.aanwezig.signal.policy",
            "nl.aanwezig.signal.assessment",
            "nl.aanwezig.signal.life",
            "nl.aanwezig.signal.observation",
            "nl.aanwezig.signal.action",
            "nl.aanwezig.signal.followup",
            "nl.aanwezig.signal.whatif");

    @ArchTest
    static final ArchRule TIME = ServiceRules.timeComesFromTheClock();

    @ArchTest
    static final ArchRule PACKAGES = ServiceRules.noUtilPackages();
}
