package nl.aanwezig.notification;

import nl.aanwezig.testsupport.Backbone;

class NotificationFlowTest extends PartnerFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
