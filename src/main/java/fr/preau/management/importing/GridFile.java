package fr.preau.management.importing;

import fr.preau.management.importing.Grid.Line;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A spreadsheet's file as a {@link Grid}, whatever program wrote it. */
final class GridFile {

    static final int MOST_LINES = 20_000;
    static final int MOST_COLUMNS = 100;

    static final String NOT_A_TABLE =
            "Ce fichier n’est ni un CSV ni un XLSX. Dans votre tableur, choisissez « Enregistrer sous » et l’un de ces deux formats.";
    static final String DAMAGED =
            "Ce fichier XLSX est abîmé ou protégé : il n’a pas pu être lu. Ouvrez-le et enregistrez-le de nouveau.";
    static final String TOO_LARGE = "Ce fichier est trop grand une fois ouvert. Partagez-le en plusieurs.";

    /** Above the headings there may be a title, a date, a logo's empty lines. */
    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S+\\.\\S");

    private static final int HEADINGS_WITHIN = 10;

    private static final Reading NOBODY = new Reading.Refused(
            "Ce fichier n’a qu’une ligne de titres, sans personne au-dessous. Choisissez celui qui contient les personnes.");

    private GridFile() {}

    /** What a file turned out to be. */
    sealed interface Reading {
        record Good(Grid grid) implements Reading {}

        /** A sentence for whoever chose the file. */
        record Refused(String why) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        if (begins(bytes, "%PDF")) {
            return new Reading.Refused(
                    "C’est un PDF. Il faut le tableau lui-même : ouvrez-le dans votre tableur et enregistrez-le en CSV ou en XLSX.");
        }
        if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return new Reading.Refused(
                    "C’est un fichier Excel d’avant 2007 (.xls), ou protégé par un mot de passe. Ouvrez-le et enregistrez-le en XLSX ou en CSV.");
        }
        try {
            return begins(bytes, "PK") ? XlsxFile.read(bytes) : grid(CsvText.lines(bytes), List.of());
        } catch (Unreadable e) {
            return new Reading.Refused(e.why());
        }
    }

    /** A file that cannot be read as a table; the message is for whoever chose it. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String why;

        Unreadable(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    private static boolean begins(byte[] bytes, String mark) {
        return begins(bytes, mark.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean begins(byte[] bytes, int... mark) {
        return bytes.length >= mark.length
                && IntStream.range(0, mark.length).allMatch(i -> (bytes[i] & 0xff) == mark[i]);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && IntStream.range(0, mark.length).allMatch(i -> bytes[i] == mark[i]);
    }

    /**
     * Finds the headings among the first lines: that with the most of the words that headings usually are.
     *
     * @param notes what the file holds besides these lines, in sentences
     */
    static Reading grid(List<Line> all, List<String> notes) {
        var lines = all.stream().filter(line -> !line.empty()).toList();
        if (lines.isEmpty()) {
            return new Reading.Refused("Ce fichier est vide : choisissez celui qui contient les personnes.");
        }
        var heading = IntStream.range(0, Math.min(HEADINGS_WITHIN, lines.size()))
                .boxed()
                .max(Comparator.<Integer>comparingLong(i -> known(lines.get(i)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        if (heading == lines.size() - 1) {
            return NOBODY;
        }
        if (lines.size() > MOST_LINES) {
            return new Reading.Refused(
                    "Ce fichier a plus de 20 000 lignes. Partagez-le en plusieurs, ou vérifiez que c’est le bon.");
        }
        var width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        if (width > MOST_COLUMNS) {
            return new Reading.Refused("Ce fichier a plus de 100 colonnes. Retirez celles qui ne servent pas.");
        }
        if (lines.stream()
                        .flatMap(line -> line.cells().stream())
                        .mapToLong(String::length)
                        .sum()
                > XlsxBounds.MOST_TEXT) {
            return new Reading.Refused(TOO_LARGE);
        }
        var headings = Headings.of(lines, heading, width);
        if (headings.last() == lines.size() - 1) {
            return NOBODY;
        }
        return new Reading.Good(new Grid(headings.texts(), lines.subList(headings.last() + 1, lines.size()), notes));
    }

    /** Whoever has an address is a person, whatever else stands beside it that a heading may be. */
    private static long known(Line line) {
        if (line.cells().stream().anyMatch(cell -> ADDRESS.matcher(cell).find())) {
            return -1;
        }
        return line.cells().stream()
                .filter(cell -> ListField.guessed(cell).isPresent())
                .count();
    }
}
