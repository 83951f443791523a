package fr.preau.attendance.paper;

import fr.preau.attendance.HalfDay.Part;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a person signs for a day, on their own phone.
 *
 * @param token the secret part of their link
 * @param refused whether a drawing came that is none
 */
public record SignatureView(
        String token,
        String cycleTitle,
        String name,
        LocalDate date,
        long dayId,
        List<HalfDayToSign> halfDays,
        boolean refused) {

    public SignatureView {
        halfDays = List.copyOf(halfDays);
    }

    /**
     * A half-day of that day.
     *
     * @param signedAt such as « 9 h 12 », empty when not signed
     * @param strokes what was drawn, empty for none
     * @param open whether it can be signed now
     */
    public record HalfDayToSign(Part part, String hours, String signedAt, String strokes, boolean open) {

        public boolean signed() {
            return !signedAt.isEmpty();
        }
    }
}
