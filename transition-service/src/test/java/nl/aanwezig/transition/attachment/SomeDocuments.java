package nl.aanwezig.transition.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Documents made for tests; nothing in them is about anybody. */
public final class SomeDocuments {

    private static final byte[] SLIDE_RECORD = ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putShort((short) 0)
            .putShort((short) 1001)
            .putInt(0)
            .array();

    private SomeDocuments() {}

    /** A small document of each type. */
    public static byte[] of(DocumentType type) {
        return switch (type) {
            case PDF -> pdf("");
            case JPG -> image("jpg");
            case PNG -> image("png");
            case TXT -> "Een gewone brief, met een é en een ë.\nTweede regel.\n".getBytes(UTF_8);
            case DOC -> ole(Map.of("WordDocument", new byte[600]));
            case XLS -> workbook(null);
            case PPT -> ole(Map.of("PowerPoint Document", SLIDE_RECORD));
            case DOCX, XLSX, PPTX -> zip(office(type));
            case ODT, ODS, ODP -> zip(openDocument(type));
        };
    }

    static byte[] pdf(String inside) {
        return ("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog " + inside
                        + " >>\nendobj\n2 0 obj\n<< /Length 12 >>\nstream\nq /JS 1 Q xx\nendstream\nendobj\n"
                        + "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    static Map<String, byte[]> office(DocumentType type) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text(
                        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/main.xml\" ContentType=\"" + type.mediaType()
                                + ".main+xml\"/></Types>"));
        parts.put("_rels/.rels", relationships("officeDocument", "main.xml", "Internal"));
        parts.put("main.xml", text("<?xml version=\"1.0\"?><document>Een gewone tekst.</document>"));
        return parts;
    }

    static Map<String, byte[]> openDocument(DocumentType type) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text(type.mediaType()));
        parts.put("content.xml", text("<?xml version=\"1.0\"?><document>Een gewone tekst.</document>"));
        parts.put("META-INF/manifest.xml", text("<?xml version=\"1.0\"?><manifest/>"));
        return parts;
    }

    static byte[] relationships(String type, String target, String mode) {
        return text(
                "<?xml version=\"1.0\"?><Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/"
                        + "officeDocument/2006/relationships/" + type + "\" Target=\"" + target + "\" TargetMode=\""
                        + mode
                        + "\"/></Relationships>");
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    // Stored, so that the type stands at the beginning of the file, as the format asks.
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Streams by their path. */
    static byte[] ole(Map<String, byte[]> streams) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (Map.Entry<String, byte[]> each : streams.entrySet()) {
                String[] path = each.getKey().split("/");
                var directory = files.getRoot();
                for (int i = 0; i + 1 < path.length; i++) {
                    directory = (org.apache.poi.poifs.filesystem.DirectoryNode) directory.createDirectory(path[i]);
                }
                directory.createDocument(path[path.length - 1], new ByteArrayInputStream(each.getValue()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] workbook(String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("een").createRow(0).createCell(0).setCellValue("Een gewone cel");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] image(String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
