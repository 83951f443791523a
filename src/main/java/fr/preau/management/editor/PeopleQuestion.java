package fr.preau.management.editor;

import fr.preau.cycle.Attendees;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayChange;
import fr.preau.cycle.version.Editing.Telling;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.editor.PeopleQuestionView.Change;
import fr.preau.management.editor.PeopleQuestionView.Fact;
import fr.preau.platform.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Asks, before a save, whether the people whom it concerns are to be written to. */
@Component
public class PeopleQuestion {

    private static final String ANSWER = "tell";

    private final Attendees attendees;
    private final BackOfficeLayout layout;

    PeopleQuestion(Attendees attendees, BackOfficeLayout layout) {
        this.attendees = attendees;
        this.layout = layout;
    }

    /** Where somebody goes who would rather change nothing yet. */
    public enum Way {
        BACK_TO_THE_FORM,
        BACK_TO_THE_CYCLE
    }

    /** Whether people are to be written to, if that was answered. */
    public static Optional<Telling> answer(Map<String, String> sent) {
        return switch (sent.getOrDefault(ANSWER, "")) {
            case "yes" -> Optional.of(Telling.EVERYBODY);
            case "no" -> Optional.of(Telling.NOBODY);
            default -> Optional.empty();
        };
    }

    /** The page that asks; its form sends these fields again with the answer. */
    public View page(Cycle cycle, List<DayChange> changes, String action, Map<String, String> fields, Way way) {
        var view = new PeopleQuestionView(
                cycle.slug(),
                cycle.title(),
                changes.stream().map(this::change).toList(),
                attendees.on(changes.stream().map(DayChange::day).toList()),
                attendees.sample(changes),
                action,
                fields,
                way == Way.BACK_TO_THE_FORM);
        return layout.page(
                HttpStatus.OK,
                BackOfficeLayout.Section.CYCLES,
                "Des personnes sont concernées",
                "editor/question",
                view,
                Optional.empty());
    }

    private Change change(DayChange change) {
        return new Change(
                French.weekdayAndDay(change.before().date()),
                attendees.on(List.of(change.day())).size(),
                facts(change));
    }

    private static List<Fact> facts(DayChange change) {
        var before = change.before();
        var after = change.after();
        var facts = new ArrayList<Fact>();
        if (before.held() != after.held()) {
            facts.add(
                    new Fact("État", before.held() ? "maintenue" : "annulée", after.held() ? "maintenue" : "annulée"));
        }
        add(facts, "Motif", "", change.reason());
        add(facts, "Date", French.date(before.date()), French.date(after.date()));
        add(facts, "Horaires", French.hours(before.start(), before.end()), French.hours(after.start(), after.end()));
        add(facts, "Lieu", before.place(), after.place());
        add(
                facts,
                "Jauge",
                French.count(before.capacity(), "place", "places"),
                French.count(after.capacity(), "place", "places"));
        return facts;
    }

    private static void add(List<Fact> facts, String what, String before, String after) {
        if (!before.equals(after)) {
            facts.add(
                    new Fact(what, before.isEmpty() ? "non précisé" : before, after.isEmpty() ? "non précisé" : after));
        }
    }
}
