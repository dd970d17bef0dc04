package nl.aanwezig.notification;

import nl.aanwezig.testsupport.Backbone;

class NotificationFlowTest extends NotificationFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
