package nl.aanwezig.signal;

import nl.aanwezig.testsupport.Backbone;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "nl.aanwezig.testsupport.Backbone#dockerIsThere", disabledReason = "needs Docker")
class SignalFlowContainerTest extends WhatIfFlow {

    @Override
    Backbone backbone() {
        return Backbone.containers();
    }
}
