package nl.aanwezig.notification.letter;

import org.jspecify.annotations.Nullable;

/** What is handed to a gateway. Personal: never stored, never logged. */
public sealed interface Envelope {

    String messageId();

    /**
     * @param schoolName the name that the mail comes under
     * @param replyTo a person's address where answers go; null: where the school wants them
     * @param unsubscribeUrl where the reader switches off letters of this kind; not told where the letter cannot be
     */
    record Mail(
            String messageId,
            String to,
            String schoolId,
            String schoolName,
            Letter letter,
            @Nullable String replyTo,
            @Nullable String unsubscribeUrl)
            implements Envelope {

        /** A mail whose answers go where the school wants them. */
        public Mail(String messageId, String to, String schoolId, String schoolName, Letter letter) {
            this(messageId, to, schoolId, schoolName, letter, null, null);
        }

        /** The same mail, answered by a person. */
        public Mail answeredBy(@Nullable String address) {
            return new Mail(messageId, to, schoolId, schoolName, letter, address, unsubscribeUrl);
        }

        @Override
        public String toString() {
            return "Mail[" + messageId + "]";
        }
    }

    /** @param to mobile number in E.164 */
    record Sms(String messageId, String to, String text) implements Envelope {

        /** What it takes, known before it is sent. */
        public SmsSize size() {
            return SmsSize.of(text);
        }

        @Override
        public String toString() {
            return "Sms[" + messageId + "]";
        }
    }
}
