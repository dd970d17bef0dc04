package nl.aanwezig.transition;

import nl.aanwezig.testsupport.Backbone;

class TransitionFlowTest extends TransitionFlow {

    TransitionFlowTest() {
        super(Backbone.embedded());
    }
}
