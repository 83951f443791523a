package fr.preau.attendance.paper;

import fr.preau.platform.centre.CentreName;
import java.time.LocalDate;
import java.util.List;

/**
 * A certificate on paper.
 *
 * @param paragraphs the centre's text, its fields filled in
 * @param rows one for each half-day
 * @param duration of all of them
 * @param workshops a line each, often none
 * @param signature the address of the signature's picture, empty for none
 * @param address where it is verified, code included
 */
public record CertificateView(
        CentreName centre,
        String name,
        String organisation,
        String cycleTitle,
        String place,
        List<String> paragraphs,
        List<Row> rows,
        String duration,
        List<String> workshops,
        LocalDate madeOn,
        int version,
        String signatory,
        String signatoryRole,
        String signature,
        String site,
        String address,
        String code) {

    public CertificateView {
        paragraphs = List.copyOf(paragraphs);
        rows = List.copyOf(rows);
        workshops = List.copyOf(workshops);
    }

    /** A half-day at which the person was. */
    public record Row(String date, String part, String hours, String duration) {}
}
