package fr.preau.management.processing;

import fr.preau.management.processing.RegisterView.Entry;
import fr.preau.management.processing.RegisterView.Line;
import fr.preau.platform.privacy.ColumnRules;
import fr.preau.platform.privacy.ColumnRules.Rule;
import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.Kept.Access;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Retention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The register of processing, made of what modules declare and of what the database says of its columns. */
@Component
class Register {

    private static final Rule UNSAID = new Rule("", "", "kept");

    private final List<PersonalData> modules;
    private final ColumnRules rules;

    Register(List<PersonalData> modules, ColumnRules rules) {
        this.modules = List.copyOf(modules);
        this.rules = rules;
    }

    /** How something ends: what ends alike stands in one line. */
    private record End(String howLong, String then, String onRequest) {}

    List<Entry> entries() {
        var said = rules.personal();
        return modules.stream()
                .map(module -> new Entry(
                        module.processing().title(),
                        module.processing().purpose(),
                        module.processing().people(),
                        module.processing().basis().label(),
                        lines(module.kept(), said)))
                .sorted(Comparator.comparing(Entry::title))
                .toList();
    }

    /** The titles of the processings whose data that job of the night ends. */
    List<String> endedBy(String job) {
        return modules.stream()
                .filter(module -> module.kept().stream()
                        .anyMatch(
                                kept -> kept.retention() instanceof Retention.ByNight(var jobs) && jobs.contains(job)))
                .map(module -> module.processing().title())
                .sorted()
                .toList();
    }

    private static List<Line> lines(List<Kept> kept, Map<String, Rule> said) {
        var lines = new LinkedHashMap<End, Line>();
        for (var one : kept) {
            for (var column : one.columns()) {
                var name = one.table() + "." + column.name();
                var rule = said.getOrDefault(name, UNSAID);
                var end = new End(
                        Terms.howLong(rule.howLong()).orElse(rule.howLong()),
                        Terms.then(rule.then()),
                        onRequest(one.erasure()));
                lines.merge(end, line(end, name, column.access()), Register::both);
            }
        }
        return List.copyOf(lines.values());
    }

    private static Line line(End end, String name, Access access) {
        return switch (access) {
            case Access.Given(var heading) ->
                new Line(List.of(heading), List.of(), end.howLong, end.then, end.onRequest);
            case Access.Withheld _, Access.Colleague _ ->
                new Line(List.of(), List.of(name), end.howLong, end.then, end.onRequest);
        };
    }

    private static Line both(Line one, Line other) {
        var data = new ArrayList<>(one.data());
        data.addAll(other.data());
        var columns = new ArrayList<>(one.columns());
        columns.addAll(other.columns());
        return new Line(data.stream().distinct().toList(), columns, one.howLong(), one.then(), one.onRequest());
    }

    private static String onRequest(Erasure erasure) {
        return switch (erasure) {
            case Erasure.OnRequest _ -> "effacé aussitôt";
            case Erasure.With _ -> "effacé avec ce qui le porte";
            case Erasure.Stays _ -> "gardé jusqu’à son terme";
        };
    }
}
