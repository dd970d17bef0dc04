package nl.aanwezig.notification;

import nl.aanwezig.testsupport.Backbone;

class NotificationFlowTest extends AnswerFlow {

    @Override
    Backbone backbone() {
        return Backbone.embedded();
    }
}
