package fr.preau.governance;

import fr.preau.governance.Sitting.AgendaItem;
import fr.preau.governance.Sitting.Presence;
import fr.preau.governance.Sitting.SittingDecision;
import fr.preau.governance.Sitting.SittingPresence;
import fr.preau.platform.French;
import fr.preau.platform.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The record of a sitting as it writes itself, in Markdown: seats by organisation, so that no
 * resident is named.
 */
final class RecordDraft {

    private RecordDraft() {}

    static String of(
            List<SittingPresence> presences,
            List<AgendaItem> agenda,
            List<SittingDecision> decisions,
            List<FollowUp> followUps) {
        var text = new StringBuilder();
        text.append("### Présences\n\n");
        for (var presence : Presence.values()) {
            var organisations = presences.stream()
                    .filter(one -> one.presence() == presence)
                    .map(one -> Markdown.literal(one.seat().organisation()))
                    .collect(Collectors.joining(", "));
            if (!organisations.isEmpty()) {
                text.append("- ")
                        .append(presence.label())
                        .append(" : ")
                        .append(organisations)
                        .append('\n');
            }
        }
        part(
                text,
                "Ordre du jour",
                agenda.stream()
                        .map(one -> Markdown.literal(one.title()) + " ("
                                + one.kind().label() + ")")
                        .toList());
        part(
                text,
                "Décisions",
                decisions.stream()
                        .map(one -> "**" + one.name() + "** " + Markdown.literal(one.text()))
                        .toList());
        part(
                text,
                "Suites à donner",
                followUps.stream()
                        .map(one -> "%s (%s, avant le %s)"
                                .formatted(
                                        Markdown.literal(one.text()),
                                        Markdown.literal(one.owner()),
                                        French.date(one.due())))
                        .toList());
        return text.toString();
    }

    private static void part(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }
}
