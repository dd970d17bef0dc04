package nl.aanwezig.starter.crypto;

/** The service cannot start: its encryption key is missing or none. Without a cause: that could hold part of the key. */
public final class UnusableKeyException extends RuntimeException {

    UnusableKeyException(String message) {
        super(message);
    }
}
