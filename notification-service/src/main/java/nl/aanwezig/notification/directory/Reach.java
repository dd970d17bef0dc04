package nl.aanwezig.notification.directory;

/** Whether a person can be reached. */
public sealed interface Reach {

    /** @param address an e-mail address, or a mobile number in E.164 */
    record By(Channel channel, String address) implements Reach {

        /** Personal: never in a log. */
        @Override
        public String toString() {
            return "By[" + channel + "]";
        }
    }

    /** @param reason a stable code: {@code no_usable_address}, {@code invalid_mobile}, {@code not_a_mobile} */
    record Not(String reason) implements Reach {}
}
