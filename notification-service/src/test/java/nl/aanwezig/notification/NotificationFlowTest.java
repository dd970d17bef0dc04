package nl.aanwezig.notification;

import nl.aanwezig.testsupport.Backbone;

class NotificationFlowTest extends StaffFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
