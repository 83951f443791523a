package fr.preau.programme.board;

import fr.preau.contract.Funder;
import fr.preau.platform.Entries;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.FundingRequest.Act;
import fr.preau.programme.rules.Euros;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was voted, a line for each grant, in the columns of the SCDL schema « subventions » (OpenDataFrance; the
 * fourteen of its version 2.0 as schema.data.gouv.fr documents them, with {@code rnaBeneficiaire} and {@code
 * dispositifAide} of 2.1): commas between, dates of ISO 8601, a point in amounts. The funder's own SIRET, which the
 * schema asks for, is not kept here and is left to whoever publishes; how a grant is paid is said to be of another
 * kind, within the year, since it is not known.
 */
final class GrantData {

    private static final List<String> COLUMNS = List.of(
            "nomAttribuant",
            "idAttribuant",
            "dateConvention",
            "referenceDecision",
            "nomBeneficiaire",
            "idBeneficiaire",
            "rnaBeneficiaire",
            "objet",
            "montant",
            "nature",
            "conditionsVersement",
            "datesPeriodeVersement",
            "idRAE",
            "notificationUE",
            "pourcentageSubvention",
            "dispositifAide");

    private GrantData() {}

    static String csv(BoardData data) {
        var sheets = data.sheets().stream().collect(Collectors.toMap(ActionSheet::id, sheet -> sheet));
        return Stream.concat(
                        Stream.of(String.join(",", COLUMNS)),
                        data.requests().stream()
                                .filter(request ->
                                        request.voted().orElse(0L) > 0 && sheets.containsKey(request.sheetId()))
                                .map(request -> line(data, Entries.of(sheets, request.sheetId()), request)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(BoardData data, ActionSheet sheet, FundingRequest request) {
        var funder = data.funders().stream()
                .filter(one -> one.id() == request.funderId())
                .map(Funder::name)
                .findFirst()
                .orElse("");
        return Stream.of(
                        funder,
                        "",
                        request.act().map(Act::date).map(String::valueOf).orElse(""),
                        request.act().map(Act::number).orElse(""),
                        sheet.text().carrier(),
                        sheet.text().siret(),
                        sheet.text().rna(),
                        sheet.text().title(),
                        Euros.plain(request.voted().orElseThrow()),
                        "aide en numéraire",
                        "autre",
                        "%1$d-01-01/%1$d-12-31".formatted(data.programme().year()),
                        "",
                        "non",
                        "1",
                        "Contrat de ville")
                .map(BoardFiles::quoted)
                .collect(Collectors.joining(","));
    }
}
