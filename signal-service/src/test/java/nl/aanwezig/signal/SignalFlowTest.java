package nl.aanwezig.signal;

import nl.aanwezig.testsupport.Backbone;

class SignalFlowTest extends WhatIfFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
