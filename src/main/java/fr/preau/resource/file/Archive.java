package fr.preau.resource.file;

import fr.preau.resource.file.FileVerdict.Fit;
import fr.preau.resource.file.FileVerdict.Unfit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into an office file, which is a ZIP archive, without keeping any of it: which kind it is, and that it
 * neither unpacks to fill a disk nor carries a program. What an entry says of its size is not believed.
 */
final class Archive {

    static final int MOST_ENTRIES = 5_000;
    static final long MOST_BYTES = 1L << 30;
    static final int MOST_RATIO = 100;

    /** Of the parts whose tags are read, which takes longer than to count them. */
    private static final long MOST_READ = 128 << 20;

    /** Below that nothing is a bomb, whatever its ratio: an empty sheet packs very well. */
    private static final long HARMLESS = 16 << 20;

    /**
     * What the container of PPT, DOC and XLS, in which Office also keeps embedded objects, calls macros, and a file of any
     * kind that was dropped into a document; in any case.
     */
    private static final List<String> FORBIDDEN = Stream.of("_VBA_PROJECT", "\u0001OLE10NATIVE")
            .map(name -> new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
            .toList();

    private static final int LONGEST_NAME = 64;
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_LIST = 1 << 20;

    private static final Unfit BROKEN = new Unfit(
            "Ce fichier est abîmé ou incomplet. Ouvrez-le chez vous, enregistrez-le à nouveau et redonnez-le.");
    private static final Unfit BOMB = new Unfit(
            "Une fois décompressé, ce fichier serait démesuré : il n’est pas accepté. Allégez-le, ou donnez-le en PDF.");
    private static final Unfit MACROS = new Unfit(
            "Ce fichier contient des macros, qui sont des programmes. Enregistrez-le sans macros, ou en PDF.");
    private static final Unfit NESTED = new Unfit(
            "Ce fichier contient une autre archive ou un programme : il n’est pas accepté. Retirez-les, ou donnez un PDF.");
    private static final Unfit OBJECT = new Unfit(
            "Ce fichier contient un objet incorporé qui peut cacher un programme. Retirez-le, ou donnez un PDF.");
    private static final Unfit FOREIGN = new Unfit(
            "Cette archive n’est ni un diaporama, ni un document, ni un tableur. Donnez ses fichiers un par un.");

    private final ZipFile zip;
    private final long packed;
    private long unpacked;
    private long readByTags;

    private Archive(ZipFile zip, long packed) {
        this.zip = zip;
        this.packed = packed;
    }

    static FileVerdict inspect(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return new Archive(zip, file.toFile().length()).inspect();
        } catch (IOException | RuntimeException e) {
            // A broken archive is told in as many ways as it can be broken; none of them is our failure.
            return BROKEN;
        }
    }

    private FileVerdict inspect() throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            return BOMB;
        }
        for (var entry : entries) {
            var fault = fault(entry);
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        if (text("META-INF/manifest.xml").contains("encryption-data")) {
            return FileInspection.ENCRYPTED;
        }
        return type().<FileVerdict>map(Fit::new).orElse(FOREIGN);
    }

    private Optional<Unfit> fault(ZipArchiveEntry entry) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(FileInspection.ENCRYPTED);
        }
        if (name.contains("vbaproject") || name.startsWith("basic/") || name.startsWith("scripts/")) {
            return Optional.of(MACROS);
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(EntryStart.LENGTH);
            var start = new EntryStart(bytes);
            // As the workbook behind a chart is, which Office itself puts there; we never open it.
            var workbook = name.contains("/embeddings/") && name.endsWith(".xlsx") && start.zip();
            if (start.carries() && !workbook) {
                return Optional.of(NESTED);
            }
            if (start.page(name)) {
                return Optional.of(References.PAGE);
            }
            var references = References.of(name);
            if (references.isPresent() && start.strange()) {
                return Optional.of(BROKEN);
            }
            var all = new SequenceInputStream(new ByteArrayInputStream(bytes), in);
            return read(all, start.compound() ? FORBIDDEN : List.of(), references);
        }
    }

    /** To its end, unless it grows too large, one of these is in it, or something that it refers to may not be. */
    private Optional<Unfit> read(InputStream in, List<String> forbidden, Optional<References> references)
            throws IOException {
        var chunk = new byte[CHUNK];
        var last = "";
        for (var read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            unpacked += read;
            if (unpacked > MOST_BYTES || unpacked > HARMLESS && unpacked > MOST_RATIO * packed) {
                return Optional.of(BOMB);
            }
            readByTags += references.isPresent() ? read : 0;
            if (readByTags > MOST_READ) {
                return Optional.of(BOMB);
            }
            var length = read;
            var referred = references.flatMap(one -> one.in(chunk, length));
            if (referred.isPresent()) {
                return referred;
            }
            if (!forbidden.isEmpty()) {
                var text = last + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                var capitals = text.toUpperCase(Locale.ROOT);
                if (forbidden.stream().anyMatch(capitals::contains)) {
                    return Optional.of(OBJECT);
                }
                last = text.substring(Math.max(0, text.length() - LONGEST_NAME));
            }
        }
        return Optional.empty();
    }

    private Optional<FileType> type() throws IOException {
        var types = text("[Content_Types].xml");
        if (!types.isEmpty()) {
            return types.contains("macroEnabled")
                    ? Optional.empty()
                    : List.of(FileType.PPTX, FileType.DOCX, FileType.XLSX).stream()
                            .filter(type -> types.contains(type.mediaType() + ".main+xml"))
                            .findFirst();
        }
        var declared = text("mimetype").strip();
        return Arrays.stream(FileType.values())
                .filter(type -> type.mediaType().equals(declared))
                .filter(type -> type.mediaType().contains("opendocument"))
                .findFirst();
    }

    private String text(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        }
    }
}
