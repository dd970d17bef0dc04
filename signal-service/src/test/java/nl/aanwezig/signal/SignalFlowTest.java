package nl.aanwezig.signal;

import nl.aanwezig.testsupport.Backbone;

class SignalFlowTest extends SignalFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
