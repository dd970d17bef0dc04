package nl.aanwezig.signal;

import nl.aanwezig.testsupport.Backbone;

class SignalFlowTest extends PeopleFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
