package fr.preau.management.attendance;

import fr.preau.mail.Message.State;
import java.util.List;
import java.util.Optional;

/**
 * Who has a right to a certificate of a cycle, and what became of it.
 *
 * @param progress « Envoi : 12 sur 41, fin vers 9 h 07. »; empty once no message waits
 * @param moving whether the page reads itself again as long as some messages wait
 */
public record CertificatesView(String slug, List<Row> rows, Optional<String> progress, boolean moving) {

    public CertificatesView {
        rows = List.copyOf(rows);
    }

    /** Those to whom the certificate that holds now was never sent, or is not to be since the sending was stopped. */
    public int toSend() {
        return (int) rows.stream()
                .filter(row -> row.mail().isEmpty() || row.mail().equals(State.MOOT.label()))
                .count();
    }

    /** How many messages have not left. */
    public int waiting() {
        return (int) rows.stream().filter(CertificatesView::waits).count();
    }

    private static boolean waits(Row row) {
        return row.mail().equals(State.WAITING.label()) || row.mail().equals(State.LEAVING.label());
    }

    /** Whether the page reads itself again. */
    public boolean moves() {
        return moving && waiting() > 0;
    }

    public String address() {
        return "/gestion/cycles/" + slug + "/attestations";
    }

    /** The page, which then stays as it is, or moves again. */
    public String other() {
        return address() + (moving ? "?pause=oui" : "");
    }

    /**
     * One person.
     *
     * @param version of the latest certificate, 0 when none was made yet
     * @param upToDate whether that one says what is so now
     * @param mail the state of the message that carried it, empty if none did
     * @param message its number, 0 if there is none
     */
    public record Row(
            long registrationId,
            String lastName,
            String firstName,
            String organisation,
            String halfDays,
            String duration,
            int version,
            boolean upToDate,
            String mail,
            long message) {

        /** What the latest certificate is, in French. */
        public String state() {
            if (version == 0) {
                return "À délivrer";
            }
            return upToDate ? "Version\u00a0" + version : "Version\u00a0" + version + ", à refaire";
        }
    }
}
