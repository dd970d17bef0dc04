package nl.aanwezig.notification;

import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "nl.aanwezig.testsupport.Backbone#dockerIsThere", disabledReason = "needs Docker")
class NotificationFlowContainerTest extends PartnerFlow {

    @Override
    Backbone backbone() {
        return Backbone.containers();
    }
}
