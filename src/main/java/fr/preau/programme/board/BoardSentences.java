package fr.preau.programme.board;

import fr.preau.contract.Funder;
import fr.preau.platform.French;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Continuities;
import fr.preau.programme.rules.Continuities.Line;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals;
import fr.preau.programme.rules.ProgrammeTotals.OfFunder;
import fr.preau.programme.rules.ProgrammeTotals.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the figures of a programme say, in sentences. */
final class BoardSentences {

    private BoardSentences() {}

    /** @param before the programme of the year before, if there is one */
    static List<String> of(BoardData data, Optional<BoardData> before) {
        var sums = Sums.of(data.requests());
        var cost = data.sheets().stream()
                .mapToLong(sheet -> sheet.cost().orElse(0L))
                .sum();
        var sentences = new ArrayList<String>();
        sentences.add("Demandé %s, proposé %s, voté %s."
                .formatted(Euros.words(sums.requested()), Euros.words(sums.proposed()), Euros.words(sums.voted())));
        if (cost > 0) {
            sentences.add("Coût des actions %s ; part d’argent public votée %s."
                    .formatted(Euros.words(cost), Euros.percent(sums.voted(), cost)));
        }
        if (sums.requested() > 0 && sums.voted() > 0) {
            sentences.add("Voté sur demandé : %s.".formatted(Euros.percent(sums.voted(), sums.requested())));
        }
        funders(data).stream()
                .filter(one -> one.envelope().filter(cents -> cents > 0).isPresent())
                .forEach(one -> sentences.add("%s : %s demandés pour une enveloppe de %s, soit %s."
                        .formatted(
                                name(data, one.funder()),
                                Euros.words(one.sums().requested()),
                                Euros.words(one.envelope().orElseThrow()),
                                Euros.percent(
                                        one.sums().requested(), one.envelope().orElseThrow()))));
        multiYear(data, sentences);
        before.filter(_ -> sums.voted() > 0).ifPresent(year -> continuity(data, year, sentences));
        var lacking = data.bySheet().values().stream()
                .mapToLong(ProgrammeTotals::lacking)
                .sum();
        if (sums.voted() > 0 && lacking > 0) {
            sentences.add("Ce qui est demandé et n’est pas voté manque aux budgets prévus : %s."
                    .formatted(Euros.words(lacking)));
        }
        return sentences;
    }

    private static List<OfFunder> funders(BoardData data) {
        return ProgrammeTotals.byFunder(
                data.funders().stream().map(Funder::id).toList(), data.requests(), data.envelopes());
    }

    private static String name(BoardData data, long funder) {
        return data.funders().stream()
                .filter(one -> one.id() == funder)
                .map(Funder::name)
                .findFirst()
                .orElse("");
    }

    private static void multiYear(BoardData data, List<String> sentences) {
        var share = ProgrammeTotals.multiYear(data.sheets(), data.bySheet());
        if (share.multiYear() == 0) {
            return;
        }
        sentences.add("Conventions pluriannuelles : %d des %d conventions avec des associations, soit %s."
                .formatted(
                        share.multiYear(), share.agreements(), Euros.percent(share.multiYear(), share.agreements())));
        data.funders()
                .forEach(funder -> Optional.ofNullable(share.moneyByFunder().get(funder.id()))
                        .filter(parts -> parts[0] > 0)
                        .ifPresent(parts ->
                                sentences.add("%s : %s sur %s votés à des associations passent par elles, soit %s."
                                        .formatted(
                                                funder.name(),
                                                Euros.words(parts[0]),
                                                Euros.words(parts[1]),
                                                Euros.percent(parts[0], parts[1])))));
    }

    private static void continuity(BoardData data, BoardData before, List<String> sentences) {
        var difference = Continuities.between(lines(before), lines(data));
        sentences.add("Depuis %d : %s, soit reconduites %s, modifiées %s, nouvelles %s, arrêtées %s (%s)."
                .formatted(
                        before.programme().year(),
                        Euros.signed(difference.total()),
                        Euros.signed(difference.renewed()),
                        Euros.signed(difference.changed()),
                        Euros.signed(difference.added()),
                        Euros.signed(-difference.stopped()),
                        French.count(difference.stoppedActions(), "action", "actions")));
    }

    private static List<Line> lines(BoardData data) {
        var bySheet = data.bySheet();
        return data.sheets().stream()
                .map(sheet -> new Line(
                        sheet.lineId(), sheet.continuity(), voted(bySheet.getOrDefault(sheet.id(), List.of()))))
                .toList();
    }

    private static long voted(List<FundingRequest> requests) {
        return Sums.of(requests).voted();
    }

    static List<String> warnings(BoardData data) {
        var warnings = new ArrayList<String>();
        funders(data).stream()
                .filter(one -> one.over() > 0)
                .forEach(one -> warnings.add("%s : l’enveloppe est dépassée de %s%s"
                        .formatted(
                                name(data, one.funder()),
                                Euros.words(one.over()),
                                one.confirmed()
                                        ? ", ce que le financeur a confirmé."
                                        : " ; la validation attend que le financeur confirme.")));
        var bySheet = data.bySheet();
        data.sheets()
                .forEach(sheet -> share(data, sheet, bySheet.getOrDefault(sheet.id(), List.of()))
                        .ifPresent(warnings::add));
        return warnings;
    }

    private static Optional<String> share(BoardData data, ActionSheet sheet, List<FundingRequest> requests) {
        var voted = voted(requests);
        var limit = data.contract().rules().publicShareWarning();
        return sheet.cost()
                .filter(cost -> cost > 0 && voted * 100 > cost * limit)
                .map(cost -> "« %s » : %s d’argent public, au-delà de %d%s%%."
                        .formatted(sheet.text().title(), Euros.percent(voted, cost), limit, French.NBSP));
    }
}
