package nl.aanwezig.localstack;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.aanwezig.testsupport.ServiceRules;

@AnalyzeClasses(packages = "nl.aanwezig.localstack", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule TIME = ServiceRules.timeComesFromTheClock();

    @ArchTest
    static final ArchRule NO_DRAWERS = ServiceRules.noUtilPackages();
}
