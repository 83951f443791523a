package fr.preau.resource.file;

import fr.preau.resource.file.FileVerdict.Fit;
import fr.preau.resource.file.FileVerdict.Unfit;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells by its first bytes what a file is, and refuses what is none of ours or two things at once. */
final class FileInspection {

    private static final String KINDS =
            "Donnez un PDF, un diaporama, un document ou un tableur (PPTX, DOCX, XLSX, ODP, ODT, ODS), ou une image JPEG, PNG ou WebP.";
    static final Unfit ENCRYPTED = new Unfit(
            "Ce fichier est protégé par un mot de passe : personne ne pourrait le lire. Enregistrez-le sans protection.");

    private static final Unfit BOTH =
            new Unfit("Ce fichier est à la fois un PDF et une archive : il n’est pas accepté. " + KINDS);

    private static final int HEAD = 1_024;
    private static final int TAIL = 66_000;
    private static final int CHUNK = 64 << 10;

    private FileInspection() {}

    static FileVerdict of(Path file) throws IOException {
        var head = head(file);
        if (head.isEmpty()) {
            return new Unfit("Ce fichier est vide. Choisissez-en un autre.");
        }
        if (head.startsWith("%PDF-")) {
            return pdf(file);
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return head.contains("%PDF-") ? BOTH : Archive.inspect(file);
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return new Fit(FileType.JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return new Fit(FileType.PNG);
        }
        if (WebpPicture.starts(head)) {
            return new Fit(FileType.WEBP);
        }
        return new Unfit(why(head) + " " + KINDS);
    }

    private static String why(String head) {
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "Ce fichier est protégé par un mot de passe, ou d’un ancien format (PPT, DOC, XLS) : enregistrez-le au format d’aujourd’hui, sans protection.";
        }
        if (head.startsWith("MZ") || head.startsWith("\u007fELF") || head.startsWith("#!")) {
            return "Ce fichier est un programme : il n’est pas accepté.";
        }
        var start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.contains("<svg")) {
            return "Une image SVG peut contenir un programme : elle n’est pas acceptée.";
        }
        if (start.startsWith("<!doctype html") || start.contains("<html") || start.contains("<script")) {
            return "Une page HTML peut contenir un programme : elle n’est pas acceptée.";
        }
        return "Ce fichier n’est pas de ceux que l’on peut partager ici.";
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** The dictionary that says how a PDF is encrypted is never compressed itself (ISO 32000-1, 7.5.8.2). */
    private static FileVerdict pdf(Path file) throws IOException {
        if (endsAsArchive(file)) {
            return BOTH;
        }
        return contains(file, "/Encrypt") ? ENCRYPTED : new Fit(FileType.PDF);
    }

    /** Whether an archive's last record ends where the file ends: then it opens as one too. */
    private static boolean endsAsArchive(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
        }
    }

    private static boolean contains(Path file, String word) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var kept = "";
            for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                var text = kept + new String(chunk, StandardCharsets.ISO_8859_1);
                if (text.contains(word)) {
                    return true;
                }
                kept = text.substring(Math.max(0, text.length() - word.length()));
            }
            return false;
        }
    }
}
