package nl.aanwezig.transition;

import nl.aanwezig.testsupport.Backbone;

class TransitionFlowTest extends HomeFlow {

    TransitionFlowTest() {
        super(Backbone.embedded());
    }
}
