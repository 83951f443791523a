package fr.preau.programme.sheet;

import fr.preau.contract.CityContract;
import fr.preau.platform.French;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Euros;

/**
 * A letter that tells a carrier what was voted.
 *
 * @param convention whether one is awaited: above 23 000 € to a private body (decree 2001-495 of 6 June 2001)
 */
public record NotificationView(
        String contract,
        int year,
        String carrier,
        String title,
        String funder,
        String amount,
        String act,
        boolean convention) {

    private static final long CONVENTION_FROM = 2_300_000;

    static NotificationView of(
            CityContract contract, int year, ActionSheet sheet, FundingRequest request, String funder) {
        var act = request.act().orElseThrow();
        var voted = request.notified().or(request::voted).orElseThrow();
        return new NotificationView(
                contract.name(),
                year,
                sheet.text().carrier(),
                sheet.text().title(),
                funder,
                Euros.words(voted),
                "%s n° %s du %s".formatted(act.kind().label(), act.number(), French.date(act.date())),
                voted > CONVENTION_FROM && sheet.text().kind() == CarrierKind.ASSOCIATION);
    }
}
