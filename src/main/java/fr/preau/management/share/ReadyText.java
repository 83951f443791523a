package fr.preau.management.share;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.Markdown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words about a cycle that somebody pastes elsewhere: plain, with French typography, true when they are read.
 *
 * @param line one sentence with the link
 * @param letter some paragraphs: title, days and place, lead, link
 */
public record ReadyText(String line, String letter) {

    /**
     * @param url of the public page
     * @param today local date
     */
    static ReadyText of(Cycle cycle, String url, LocalDate today) {
        var where = cycle.content().place().isBlank()
                ? ""
                : ", " + cycle.content().place().strip();
        var when = cycle.days().stream()
                .filter(day -> day.content().held())
                .map(day -> day.content().date())
                .distinct()
                .toList();
        var facts = when.isEmpty() ? "" : French.days(when) + where;
        var invitation = coming(when, today) ? "Programme et inscription" : "Programme et ce qui en reste";
        var lead = Markdown.plain(cycle.content().leadMarkdown()).strip();
        return new ReadyText(
                French.typography("« %s »%s. %s : %s"
                        .formatted(cycle.title(), facts.isEmpty() ? "" : " : " + facts, invitation, url)),
                French.typography(String.join(
                        "\n\n",
                        Stream.of(cycle.title() + (facts.isEmpty() ? "" : "\n" + facts), lead, invitation + " : " + url)
                                .filter(part -> !part.isEmpty())
                                .toList())));
    }

    private static boolean coming(List<LocalDate> days, LocalDate today) {
        return days.stream().anyMatch(day -> !day.isBefore(today));
    }
}
