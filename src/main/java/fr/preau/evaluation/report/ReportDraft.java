package fr.preau.evaluation.report;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.contract.LawObjective;
import fr.preau.contract.YearFigures.Topic;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.IndicatorKind;
import fr.preau.evaluation.report.ReportFigures.Gathered;
import fr.preau.evaluation.report.ReportFigures.Line;
import fr.preau.platform.French;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The paragraphs of a report as they write themselves, in Markdown with sourced figures. */
final class ReportDraft {

    private ReportDraft() {}

    static String of(ReportSection section, Gathered gathered) {
        return switch (section) {
            case ORIENTATIONS -> orientations(gathered.contract());
            case CHANGES ->
                topic(gathered, Topic.NEIGHBOURHOODS, "")
                        + measures(gathered, Set.of(IndicatorKind.CONTEXT, IndicatorKind.IMPACT));
            case ACTIONS ->
                topic(gathered, Topic.ACTIONS, "Aucune action décidée n’est enregistrée pour cette année.")
                        + measures(gathered, Set.of(IndicatorKind.OUTPUT, IndicatorKind.RESULT));
            case MEANS -> topic(gathered, Topic.MEANS, "Aucun montant n’est enregistré pour cette année.");
            case SOLIDARITY ->
                Unwritten.MARK
                        + " : ce que la commune a fait de la dotation de solidarité urbaine dans les quartiers.\n";
            case GOVERNANCE -> topic(gathered, Topic.GOVERNANCE, "Aucune séance n’est enregistrée pour cette année.");
            case PERSPECTIVES -> perspectives(gathered);
        };
    }

    private static String orientations(CityContract contract) {
        var text = new StringBuilder("%s, de %d à %d. Qui le porte : %s%s.\n\n"
                .formatted(
                        contract.name(),
                        contract.firstYear(),
                        contract.lastYear(),
                        contract.lead(),
                        contract.coPilots().isBlank() ? "" : ", avec " + contract.coPilots()));
        if (!contract.neighbourhoods().isEmpty()) {
            text.append("Ses quartiers : %s.\n\n"
                    .formatted(French.enumeration(contract.neighbourhoods().stream()
                            .map(Neighbourhood::label)
                            .toList())));
        }
        contract.themes()
                .forEach(theme ->
                        text.append("- %s (%s)\n".formatted(theme.name(), LawObjective.label(theme.objective()))));
        return text.toString();
    }

    private static String topic(Gathered gathered, Topic topic, String none) {
        var lines = gathered.topics().getOrDefault(topic, List.of());
        return lines.isEmpty()
                ? none.isEmpty() ? "" : none + "\n\n"
                : lines.stream().map(line -> written(line, gathered.year())).collect(Collectors.joining("", "", "\n"));
    }

    private static String written(Line line, int year) {
        return "- %s : %s%s\n"
                .formatted(
                        line.label(),
                        line.now().map(SourcedText::write).orElse("pas de chiffre validé"),
                        line.before()
                                .map(before -> " ; en %d : %s".formatted(year - 1, SourcedText.write(before)))
                                .orElse(""));
    }

    private static String measures(Gathered gathered, Set<IndicatorKind> kinds) {
        var text = new StringBuilder();
        for (var question : gathered.frame().questions()) {
            var told = question.criteria().stream()
                    .flatMap(criterion -> criterion.indicators().stream())
                    .filter(one -> kinds.contains(one.kind()))
                    .map(one -> gathered.measured().get(one.id()))
                    .filter(line -> line.now().isPresent() || line.before().isPresent())
                    .map(line -> written(line, gathered.year()))
                    .toList();
            if (!told.isEmpty()) {
                text.append("# ").append(question.text()).append("\n\n");
                told.forEach(text::append);
                text.append('\n');
            }
        }
        return text.isEmpty() ? "Aucune mesure validée pour cette année.\n" : text.toString();
    }

    private static String perspectives(Gathered gathered) {
        var lacking = gathered.frame().indicators().stream()
                .filter(one -> Optional.ofNullable(gathered.measured().get(one.id()))
                        .filter(measured -> measured.now().isPresent())
                        .isEmpty())
                .map(Indicator::name)
                .toList();
        return Unwritten.MARK + " : ce que le contrat fera l’an prochain.\n"
                + (lacking.isEmpty()
                        ? ""
                        : lacking.stream()
                                .map("- %s\n"::formatted)
                                .collect(Collectors.joining(
                                        "", "\nCe qui n’a pas de chiffre validé cette année :\n\n", "")));
    }
}
