package nl.aanwezig.notification;

import nl.aanwezig.starter.crypto.FieldCipher;

/** The key that personal fields are encrypted with: needed, never defaulted. */
final class EncryptionKey {

    private EncryptionKey() {}

    static FieldCipher cipher(String key) {
        if (key.isBlank()) {
            throw new Unusable("AANWEZIG_ENCRYPTION_KEY is not set: it must be 32 bytes in Base64");
        }
        try {
            return new FieldCipher(key);
        } catch (IllegalArgumentException e) {
            throw new Unusable("AANWEZIG_ENCRYPTION_KEY is no key: it must be 32 bytes in Base64");
        }
    }

    /** The service cannot start. Without the cause: its message may hold part of the key. */
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }
}
