package fr.preau.programme.sheet;

import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.programme.ActionSheet;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a carrier's link signs: the sheet, the version of its link, and the action that it belongs to. */
public final class CarrierLinks {

    private CarrierLinks() {}

    /** Links as old as that are not known again. */
    private static final int REMEMBERED = 20;

    public static String signed(ActionSheet sheet) {
        return signed(sheet, sheet.linkVersion());
    }

    private static String signed(ActionSheet sheet, int version) {
        return sheet.id() + "." + version + "." + sheet.lineId();
    }

    /** The sheet that one of the last links before today's opened. */
    public static Optional<ActionSheet> replaced(String token, SignedLinks links, Sheets sheets) {
        var known = new HashMap<Long, Optional<ActionSheet>>();
        return IntStream.rangeClosed(1, REMEMBERED)
                .mapToObj(back -> links.read(
                        Purpose.CARRIER,
                        token,
                        id -> known.computeIfAbsent(id, sheets::withId)
                                .filter(sheet -> sheet.linkVersion() > back)
                                .map(sheet -> signed(sheet, sheet.linkVersion() - back))))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(known::get);
    }

    /** The sheet that a carrier's link opens; empty where it is forged, or an older version of it. */
    public static Optional<ActionSheet> behind(String token, SignedLinks links, Sheets sheets) {
        return links.read(Purpose.CARRIER, token, id -> sheets.withId(id).map(CarrierLinks::signed))
                .flatMap(sheets::withId);
    }
}
