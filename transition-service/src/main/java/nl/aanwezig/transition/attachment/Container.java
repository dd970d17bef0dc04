package nl.aanwezig.transition.attachment;

import java.util.Arrays;

/**
 * How the parts of a file are packed, by its first bytes. A detector may name a kind of document instead, where it is sure
 * of it; but every container has to be looked into.
 */
enum Container {
    ZIP('P', 'K', 3, 4),
    /** Older office documents (OLE 2). */
    OLE(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
    NONE;

    private final byte[] signature;

    Container(int... signature) {
        this.signature = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            this.signature[i] = (byte) signature[i];
        }
    }

    static Container of(byte[] content) {
        for (Container each : values()) {
            int length = each.signature.length;
            if (length > 0
                    && content.length >= length
                    && Arrays.equals(content, 0, length, each.signature, 0, length)) {
                return each;
            }
        }
        return NONE;
    }
}
