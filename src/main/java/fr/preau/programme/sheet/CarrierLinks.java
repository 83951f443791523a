package fr.preau.programme.sheet;

import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.programme.ActionSheet;
import java.util.Optional;

/** What a carrier's link signs: the sheet, the version of its link, and the action that it belongs to. */
public final class CarrierLinks {

    private CarrierLinks() {}

    public static String signed(ActionSheet sheet) {
        return sheet.id() + "." + sheet.linkVersion() + "." + sheet.lineId();
    }

    /** The sheet that a carrier's link opens; empty where it is forged, or an older version of it. */
    public static Optional<ActionSheet> behind(String token, SignedLinks links, Sheets sheets) {
        return links.read(Purpose.CARRIER, token, id -> sheets.withId(id).map(CarrierLinks::signed))
                .flatMap(sheets::withId);
    }
}
