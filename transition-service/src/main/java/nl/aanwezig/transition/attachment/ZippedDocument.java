package nl.aanwezig.transition.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks into an office document that is a zip. What its central directory lists counts, since that is what office programs
 * open.
 *
 * @param detect type of bytes by their beginning
 */
record ZippedDocument(Function<byte[], String> detect) {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int BEGINNING = 4 * 1024;
    private static final int MOST_TEXT = 4 * 1024 * 1024;
    /** As office programs pack; other methods need more libraries, or more memory. */
    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MIMETYPE = "mimetype";
    private static final List<DocumentType> OFFICE = List.of(DocumentType.DOCX, DocumentType.XLSX, DocumentType.PPTX);

    DocumentType look(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return look(zip, Collections.list(zip.getEntries()));
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
        }
    }

    private DocumentType look(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry part : parts) {
            if (part.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedDocumentException(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED);
            }
            if (!METHODS.contains(part.getMethod())
                    || !names.add(part.getName())
                    || names.size() > MOST_PARTS
                    || leadsOut(part.getName())) {
                throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
            }
            requireNoMacros(part.getName().toLowerCase(Locale.ROOT));
        }
        DocumentType type = type(zip);
        long inflated = 0;
        for (ZipArchiveEntry part : parts) {
            inflated += part.isDirectory() ? 0 : look(zip, part, MOST_BYTES - inflated);
        }
        return type;
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/", -1)).contains("..");
    }

    private static void requireNoMacros(String name) {
        if (name.endsWith("vbaproject.bin")
                || name.endsWith("vbadata.xml")
                || name.contains("macrosheets/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")) {
            throw new RefusedDocumentException(DocumentFault.MACROS_REFUSED);
        }
        if (name.contains("activex/")) {
            throw new RefusedDocumentException(DocumentFault.ACTIVE_CONTENT_REFUSED);
        }
    }

    /** By what it says itself: a zip that says nothing of the kind is an archive. */
    private static DocumentType type(ZipFile zip) throws IOException {
        String contentTypes = text(zip, CONTENT_TYPES);
        if (contentTypes != null) {
            if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
                throw new RefusedDocumentException(DocumentFault.MACROS_REFUSED);
            }
            return OFFICE.stream()
                    .filter(each -> contentTypes.contains("\"" + each.mediaType() + ".main+xml\""))
                    .findFirst()
                    .orElseThrow(() -> new RefusedDocumentException(DocumentFault.DOCUMENT_TYPE_MISMATCH));
        }
        String openDocument = text(zip, MIMETYPE);
        if (openDocument == null) {
            throw new RefusedDocumentException(DocumentFault.NESTED_FILE_REFUSED);
        }
        String manifest = text(zip, MANIFEST);
        if (manifest == null) {
            throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
        }
        if (manifest.contains("encryption-data")) {
            throw new RefusedDocumentException(DocumentFault.ENCRYPTED_DOCUMENT_REFUSED);
        }
        return DocumentType.ofMediaType(openDocument)
                .orElseThrow(() -> new RefusedDocumentException(DocumentFault.DOCUMENT_TYPE_MISMATCH));
    }

    /** @return bytes of the part; refused as soon as there are more than are left */
    private long look(ZipFile zip, ZipArchiveEntry part, long left) throws IOException {
        try (InputStream bytes = zip.getInputStream(part)) {
            byte[] beginning = bytes.readNBytes(BEGINNING);
            if (beginning.length > 0) {
                Dangers.requirePart(detect.apply(beginning), beginning);
            }
            if (part.getName().endsWith(".rels")) {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                all.write(beginning);
                all.write(bytes.readNBytes(MOST_TEXT));
                Relationships.requireNothingFromElsewhere(all.toByteArray());
            }
            long read = beginning.length;
            byte[] buffer = new byte[BEGINNING];
            for (int more = bytes.read(buffer); more >= 0; more = bytes.read(buffer)) {
                read += more;
                if (read > left) {
                    throw new RefusedDocumentException(DocumentFault.MALFORMED_DOCUMENT);
                }
            }
            return read;
        }
    }

    private static @Nullable String text(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry part = zip.getEntry(name);
        if (part == null) {
            return null;
        }
        try (InputStream bytes = zip.getInputStream(part)) {
            return new String(bytes.readNBytes(MOST_TEXT), UTF_8);
        }
    }
}
