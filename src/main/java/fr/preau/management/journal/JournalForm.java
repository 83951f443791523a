package fr.preau.management.journal;

import fr.preau.management.editor.Typed;
import fr.preau.staff.journal.AuditAction.Matter;
import fr.preau.staff.journal.Journal.Filter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is looked for in the journal, as it stands in the address. */
public record JournalForm(String who, String matter, String cycle, String from, String to, String words) {

    static final String PATH = "/gestion/journal";

    private static final int LONGEST = 200;

    static JournalForm of(Map<String, String> sent) {
        return new JournalForm(
                text(sent, "qui"),
                text(sent, "quoi"),
                text(sent, "cycle"),
                text(sent, "du"),
                text(sent, "au"),
                text(sent, "q"));
    }

    private static String text(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").replace("\0", "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Whether anything is asked for. */
    public boolean asked() {
        return !fields().isEmpty();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("qui", who);
        fields.put("quoi", matter);
        fields.put("cycle", cycle);
        fields.put("du", from);
        fields.put("au", to);
        fields.put("q", words);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The same question at another address. */
    String at(String path, Map<String, String> more) {
        var all = new LinkedHashMap<>(fields());
        all.putAll(more);
        var query = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    /** What is wrong with the dates, if anything is. */
    Optional<String> wrong() {
        return unread(from) || unread(to)
                ? Optional.of("Donnez une date comme 24/09/2024. Celle-ci n’a pas compté.")
                : Optional.empty();
    }

    /** The first day as a field for dates takes it; nothing if it is none. */
    public String firstDay() {
        return date(from).map(LocalDate::toString).orElse("");
    }

    /** The same of the last day. */
    public String lastDay() {
        return date(to).map(LocalDate::toString).orElse("");
    }

    private static boolean unread(String text) {
        return !text.isEmpty() && date(text).isEmpty();
    }

    private static Optional<LocalDate> date(String text) {
        return Typed.date(text);
    }

    /** @param people registrations that the words name */
    Filter filter(List<Long> people, ZoneId zone) {
        return new Filter(
                number(who),
                Arrays.stream(Matter.values())
                        .filter(one -> one.name().equals(matter))
                        .flatMap(one -> one.deeds().stream())
                        .toList(),
                number(cycle),
                date(from).map(day -> start(day, zone)),
                date(to).map(day -> start(day.plusDays(1), zone)),
                words,
                people);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
