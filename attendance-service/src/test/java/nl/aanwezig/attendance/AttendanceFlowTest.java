package nl.aanwezig.attendance;

import nl.aanwezig.testsupport.Backbone;

class AttendanceFlowTest extends AttendanceFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
