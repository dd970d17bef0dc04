package nl.aanwezig.attendance;

import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "nl.aanwezig.testsupport.Backbone#dockerIsThere", disabledReason = "needs Docker")
class AttendanceFlowContainerTest extends AttendanceFlow {

    @Override
    Backbone backbone() {
        return Backbone.containers();
    }
}
