package nl.aanwezig.signal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote. */
public final class ByteReader {

    private static final int PAYLOAD = 0x7F;

    private final byte[] bytes;
    private int at;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    public int raw() {
        return bytes[at++] & 0xFF;
    }

    public long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & PAYLOAD) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    public int count() {
        return (int) number();
    }

    public long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    public String text() {
        int length = count();
        String text = new String(bytes, at, length, UTF_8);
        at += length;
        return text;
    }

    public @Nullable String optional() {
        return raw() == 0 ? null : text();
    }

    public long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | raw();
        }
        return value;
    }

    /** Where reading stands; the bytes from there are the caller's to copy. */
    public void copy(byte[] into, int offset, int length) {
        System.arraycopy(bytes, at, into, offset, length);
        at += length;
    }
}
