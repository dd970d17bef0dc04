package nl.aanwezig.notification.letter;

/** What is handed to a gateway. Personal: never stored, never logged. */
public sealed interface Envelope {

    String messageId();

    /** @param schoolName the name that the mail comes under */
    record Mail(String messageId, String to, String schoolId, String schoolName, Letter letter) implements Envelope {
        @Override
        public String toString() {
            return "Mail[" + messageId + "]";
        }
    }

    /** @param to mobile number in E.164 */
    record Sms(String messageId, String to, String text) implements Envelope {
        @Override
        public String toString() {
            return "Sms[" + messageId + "]";
        }
    }
}
