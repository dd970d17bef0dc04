package nl.aanwezig.signal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that grow; numbers in as few as they need (7 bits a byte, the highest bit says that more follow). */
public final class ByteWriter {

    private static final int INITIAL = 512;
    private static final int PAYLOAD = 0x7F;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[INITIAL];
    private int size;

    public void raw(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** Small for numbers that are not negative. */
    public void number(long value) {
        room(10);
        long left = value;
        while ((left & ~PAYLOAD) != 0) {
            bytes[size++] = (byte) (left & PAYLOAD | MORE);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    /** Small for numbers near zero, of either sign. */
    public void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    public void text(String value) {
        text(value, 0);
    }

    /** The text from a character on. */
    public void text(String value, int from) {
        int length = value.length() - from;
        for (int i = from; i < value.length(); i++) {
            if (value.charAt(i) >= MORE) {
                utf8(value.substring(from));
                return;
            }
        }
        number(length);
        room(length);
        for (int i = from; i < value.length(); i++) {
            bytes[size++] = (byte) value.charAt(i);
        }
    }

    private void utf8(String value) {
        byte[] utf8 = value.getBytes(UTF_8);
        number(utf8.length);
        append(utf8, 0, utf8.length);
    }

    /** A text or null. */
    public void optional(@Nullable String value) {
        if (value == null) {
            raw(0);
        } else {
            raw(1);
            text(value);
        }
    }

    public void fixed(long value) {
        room(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    public void append(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
