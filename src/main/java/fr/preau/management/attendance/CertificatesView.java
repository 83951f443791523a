package fr.preau.management.attendance;

import java.util.List;

/** Who has a right to a certificate of a cycle, and what became of it. */
public record CertificatesView(String slug, String cycleTitle, List<Row> rows) {

    public CertificatesView {
        rows = List.copyOf(rows);
    }

    /** Those to whom the certificate that holds now was never sent. */
    public int toSend() {
        return (int) rows.stream().filter(row -> row.mail().isEmpty()).count();
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
