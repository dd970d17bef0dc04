package nl.aanwezig.transition.oso;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.aanwezig.testsupport.ServiceRules;

@AnalyzeClasses(packages = "nl.aanwezig.transition.oso", importOptions = ImportOption.DoNotIncludeTests.class)
class OsoArchitectureTest {

    @ArchTest
    static final ArchRule THE_STANDARD_NEEDS_NO_FRAMEWORK =
            ServiceRules.domainIsPlain("nl.aanwezig.transition.oso", "nl.aanwezig.transition.oso.transfer");
}
