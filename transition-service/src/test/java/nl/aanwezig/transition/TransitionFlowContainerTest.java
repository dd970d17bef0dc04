package nl.aanwezig.transition;

import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "nl.aanwezig.testsupport.Backbone#dockerIsThere", disabledReason = "needs Docker")
class TransitionFlowContainerTest extends TransitionFlow {

    TransitionFlowContainerTest() {
        super(Backbone.containers());
    }
}
