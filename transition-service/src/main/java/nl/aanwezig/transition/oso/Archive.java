package nl.aanwezig.transition.oso;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What is in a zipped document. Nothing is taken on trust: sizes are counted while inflating, and the directory at the end must
 * know of as many files as were found.
 *
 * @param files at least one, unless the archive was cut off before the first
 * @param cutOff the end is missing: the files are beginnings at best
 */
record Archive(List<Entry> files, boolean cutOff) {

    static final int MAX_FILES = 10;
    static final int MAX_BYTES = 20 * 1024 * 1024;
    /** Beyond this many times its zipped size a file is a bomb; small ones may be anything. */
    private static final int MAX_RATIO = 200;

    private static final int SMALL = 1024 * 1024;
    private static final int END_RECORD = 22;

    record Entry(String name, byte[] content) {
        @Override
        public String toString() {
            return "a file of " + content.length + " bytes";
        }
    }

    /** @throws BadArchive when it is no archive, or one that no school makes */
    static Archive open(byte[] zip) throws BadArchive {
        if (!startsWith(zip, 0, 'P', 'K', 3, 4)) {
            throw new BadArchive("document_not_zip");
        }
        int announced = announced(zip);
        List<Entry> files = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int bytes = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files.size() == MAX_FILES) {
                    throw new BadArchive("document_too_large");
                }
                Beginning beginning = read(in, zip.length, MAX_BYTES - bytes);
                bytes += beginning.content().length;
                files.add(new Entry(entry.getName(), beginning.content()));
                if (beginning.brokenOff()) {
                    return brokenOff(files, announced);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return brokenOff(files, announced);
        }
        if (announced < 0) {
            return new Archive(files, true);
        }
        if (announced != files.size() || files.isEmpty()) {
            throw new BadArchive("document_malformed");
        }
        return new Archive(files, false);
    }

    /** An archive without its end was cut off; one that has its end is wrong in itself. */
    private static Archive brokenOff(List<Entry> files, int announced) throws BadArchive {
        if (announced >= 0) {
            throw new BadArchive("document_malformed");
        }
        return new Archive(files, true);
    }

    private record Beginning(byte[] content, boolean brokenOff) {}

    private static Beginning read(ZipInputStream in, int zipped, int room) throws BadArchive {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                content.write(chunk, 0, read);
                int size = content.size();
                if (size > room || (size > SMALL && (long) size > (long) zipped * MAX_RATIO)) {
                    throw new BadArchive("document_too_large");
                }
            }
        } catch (IOException e) {
            return new Beginning(content.toByteArray(), true);
        }
        return new Beginning(content.toByteArray(), false);
    }

    /** How many files the directory at the end knows of; negative when there is no end. */
    private static int announced(byte[] zip) {
        for (int at = zip.length - END_RECORD; at >= 0 && at >= zip.length - END_RECORD - 0xFFFF; at--) {
            if (startsWith(zip, at, 'P', 'K', 5, 6) && at + END_RECORD + number(zip, at + 20) == zip.length) {
                return number(zip, at + 10);
            }
        }
        return -1;
    }

    private static int number(byte[] zip, int at) {
        return (zip[at] & 0xFF) | (zip[at + 1] & 0xFF) << 8;
    }

    private static boolean startsWith(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[from + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Why a document is refused; the message is the code. */
    static final class BadArchive extends Exception {
        private static final long serialVersionUID = 1;

        BadArchive(String code) {
            super(code);
        }

        String code() {
            return String.valueOf(getMessage());
        }
    }
}
