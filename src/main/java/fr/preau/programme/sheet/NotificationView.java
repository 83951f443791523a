package fr.preau.programme.sheet;

import fr.preau.contract.CityContract;
import fr.preau.platform.French;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Euros;
import java.time.LocalDate;
import java.time.Month;

/**
 * A letter that tells a carrier what was voted.
 *
 * @param lead authority of the contract, in whose house the letter is written
 * @param cost of the action; may be empty
 * @param convention whether one is awaited: above 23 000 € to a private body (decree 2001-495 of 6 June 2001)
 * @param reportBy six months after the exercise (order of 11 October 2006 on article 10 of the law of 12 April 2000)
 */
public record NotificationView(
        String contract,
        String lead,
        int year,
        String carrier,
        String siret,
        String title,
        String funder,
        String requested,
        String amount,
        String cost,
        String act,
        boolean convention,
        String reportBy,
        String on) {

    private static final long CONVENTION_FROM = 2_300_000;

    static NotificationView of(
            CityContract contract,
            int year,
            ActionSheet sheet,
            FundingRequest request,
            String funder,
            LocalDate today) {
        var act = request.act().orElseThrow();
        var voted = request.notified().or(request::voted).orElseThrow();
        return new NotificationView(
                contract.name(),
                contract.lead(),
                year,
                sheet.text().carrier(),
                sheet.text().siret(),
                sheet.text().title(),
                funder,
                request.requested().map(Euros::words).orElse("–"),
                Euros.words(voted),
                sheet.cost().map(Euros::words).orElse(""),
                "%s n° %s du %s".formatted(act.kind().label(), act.number(), plain(act.date())),
                voted > CONVENTION_FROM && sheet.text().kind() == CarrierKind.ASSOCIATION,
                plain(LocalDate.of(year + 1, Month.JUNE, 30)),
                plain(today));
    }

    /** Papers name days without their weekday. */
    private static String plain(LocalDate day) {
        return French.day(day) + French.NBSP + day.getYear();
    }
}
