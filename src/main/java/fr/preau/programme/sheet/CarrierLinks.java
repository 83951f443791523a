package fr.preau.programme.sheet;

import fr.preau.programme.ActionSheet;

/** What a carrier's link signs: the sheet, the version of its link, and the action that it belongs to. */
public final class CarrierLinks {

    private CarrierLinks() {}

    public static String signed(ActionSheet sheet) {
        return sheet.id() + "." + sheet.linkVersion() + "." + sheet.lineId();
    }
}
