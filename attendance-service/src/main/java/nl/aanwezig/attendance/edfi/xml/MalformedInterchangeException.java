package nl.aanwezig.attendance.edfi.xml;

/** The document is no well-formed Ed-Fi interchange of attendance from here on. The message says where, not what. */
public final class MalformedInterchangeException extends Exception {

    private final String code;

    MalformedInterchangeException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** {@code malformed_xml}, or {@code not_ed_fi_attendance} where another document was sent. */
    public String code() {
        return code;
    }
}
