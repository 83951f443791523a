package fr.preau.programme.board;

import fr.preau.contract.Funder;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.FundingRequest.Act;
import fr.preau.programme.rules.Euros;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was voted, in the columns of the SCDL schema « subventions » (scdl-subventions, version 2.1): a line for each
 * grant, commas between, dates as the standard has them, the whole of it paid at once unless it is said otherwise.
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
                                .map(request -> line(data, sheets.get(request.sheetId()), request)))
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
                        "unique",
                        "",
                        "",
                        "non",
                        "1",
                        "Contrat de ville")
                .map(BoardFiles::quoted)
                .collect(Collectors.joining(","));
    }
}
