package nl.aanwezig.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** The parts of a mail as a reader sees them. */
public final class MailText {

    private MailText() {}

    public static String plain(Part mail) throws Exception {
        return find(mail, "text/plain");
    }

    public static String html(Part mail) throws Exception {
        return find(mail, "text/html");
    }

    private static String find(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                BodyPart each = parts.getBodyPart(at);
                String found = find(each, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
