package nl.aanwezig.transition.attachment;

import java.util.Set;

/** The types, as Tika names them, that no document may be and no part of one. */
final class Dangers {

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-dylib",
            "application/x-mach-o-universal",
            "application/java-vm",
            "application/java-archive",
            "application/javascript",
            "text/javascript",
            "application/x-sh",
            "application/x-bat",
            "application/x-perl",
            "application/x-shockwave-flash",
            "application/wasm",
            "application/x-msi",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/hta",
            "text/x-perl",
            "text/x-python",
            "text/x-php",
            "text/x-ruby",
            "text/x-tcl",
            "text/x-awk",
            "text/x-vbscript");

    private static final Set<String> MARKUP = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xml",
            "text/xml",
            "application/xml-dtd",
            "application/mathml+xml",
            "application/xslt+xml");

    private static final Set<String> ARCHIVES = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            "application/gzip",
            "application/x-bzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/x-lzma",
            "application/zstd",
            "application/x-lz4",
            "application/x-compress",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-tar",
            "application/x-gtar",
            "application/x-cpio",
            "application/x-archive",
            "application/x-arj",
            "application/x-iso9660-image",
            "application/vnd.ms-cab-compressed");

    private Dangers() {}

    static void require(String type) {
        if (PROGRAMS.contains(type)) {
            throw new RefusedDocumentException(DocumentFault.PROGRAM_REFUSED);
        }
        if (MARKUP.contains(type) || type.endsWith("+xml")) {
            throw new RefusedDocumentException(DocumentFault.MARKUP_REFUSED);
        }
    }

    /** A part of a document may be XML, but neither a program nor a further container. */
    static void requirePart(String type, byte[] beginning) {
        if (PROGRAMS.contains(type)) {
            throw new RefusedDocumentException(DocumentFault.PROGRAM_REFUSED);
        }
        if (isArchive(type) || Container.of(beginning) != Container.NONE) {
            throw new RefusedDocumentException(DocumentFault.NESTED_FILE_REFUSED);
        }
    }

    static boolean isArchive(String type) {
        return ARCHIVES.contains(type);
    }
}
