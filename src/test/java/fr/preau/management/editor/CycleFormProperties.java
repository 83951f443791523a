package fr.preau.management.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.document.Contents;
import fr.preau.management.editor.FormReading.Read;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

class CycleFormProperties {

    @Provide
    Arbitrary<CycleContent> contents() {
        return Contents.contents()
                .map(content -> content.withDays(content.days().stream()
                        .map(day -> day.withCapacity(day.capacity().orElse(60)))
                        .toList()));
    }

    @Provide
    Arbitrary<String> gestures() {
        var rows = Arbitraries.integers().between(0, 4);
        var whats = Arbitraries.of("up", "down", "copy", "remove", "restore");
        return Arbitraries.oneOf(
                Arbitraries.of("day-add", "section-add-OTHER", "day-0-sequence-add", "nothing", "section-add-X"),
                rows.flatMap(row -> whats.map(what -> "section-%d-%s".formatted(row, what))),
                rows.flatMap(row -> whats.map(what -> "day-%d-%s".formatted(row, what))),
                rows.flatMap(day ->
                        rows.flatMap(row -> whats.map(what -> "day-%d-sequence-%d-%s".formatted(day, row, what)))));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void whatTheFormShowsAndSavesUnchangedIsTheSamePage(@ForAll("contents") CycleContent content) {
        var sent = FormFields.write(CycleForm.of(content, numbers(content)));
        sent.replaceAll((_, value) -> value.replace("\n", "\r\n"));

        var read = FormReading.of(FormFields.read(sent), Optional.empty(), ZoneOffset.UTC);

        assertThat(read).isInstanceOf(Read.Good.class);
        assertThat(((Read.Good) read).edit().content()).isEqualTo(content);
        assertThat(((Read.Good) read).edit().days()).isEqualTo(numbers(content));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void noGestureLosesAWordThatWasTyped(@ForAll("contents") CycleContent content, @ForAll("gestures") String gesture) {
        var form = CycleForm.of(content, numbers(content));

        var after = FormFields.write(FormGestures.apply(form, gesture).form()).values();

        var texts = FormFields.write(form).entrySet().stream()
                .filter(field ->
                        !field.getKey().endsWith("-start") && !field.getKey().endsWith("-end"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(after).containsAll(texts);
    }

    private static Map<LocalDate, Long> numbers(CycleContent content) {
        var numbers = new HashMap<LocalDate, Long>();
        content.dates().forEach(date -> numbers.put(date, 7L + numbers.size()));
        return numbers;
    }
}
