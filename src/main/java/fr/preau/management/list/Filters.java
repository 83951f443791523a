package fr.preau.management.list;

import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.management.SelectionQuery;
import fr.preau.management.list.FilterView.Chip;
import fr.preau.management.list.FilterView.Group;
import fr.preau.management.list.FilterView.Option;
import fr.preau.platform.French;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import fr.preau.registration.Selection.Replied;
import fr.preau.registration.rules.Questions.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filters of a list, in words. */
final class Filters {

    private final ListAddress address;
    private final Selection selection;
    private final Optional<Brief> cycle;
    private final List<Question> questions;
    private final List<WorkshopSeats> workshops;

    /** @param cycle the one whose registrations are listed, or that was chosen among all */
    Filters(ListAddress address, Optional<Brief> cycle, List<Question> questions, List<WorkshopSeats> workshops) {
        this.address = address;
        this.selection = address.selection();
        this.cycle = cycle;
        this.questions = questions;
        this.workshops = workshops;
    }

    /** @param cycles to choose one from */
    FilterView view(Collection<Brief> cycles) {
        return new FilterView(
                selection.search(),
                cycles.stream().map(this::option).toList(),
                groups(),
                departments(),
                replies(),
                chips(cycles));
    }

    private Option option(Brief brief) {
        var chosen = selection.cycle().equals(Optional.of(brief.id()));
        return new Option(Long.toString(brief.id()), brief.title(), chosen);
    }

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        cycle.ifPresent(brief -> groups.add(group(
                SelectionQuery.DAY,
                "Journée",
                brief.days(),
                day -> Long.toString(day.id()),
                day -> French.weekdayAndDay(day.date()),
                day -> selection.days().contains(day.id()))));
        if (!workshops.isEmpty()) {
            groups.add(group(
                    SelectionQuery.WORKSHOP,
                    "Atelier",
                    workshops,
                    workshop -> Long.toString(workshop.id()),
                    this::words,
                    workshop -> selection.workshops().contains(workshop.id())));
        }
        groups.add(group(
                SelectionQuery.STATE,
                "État",
                List.of(PlaceState.values()),
                SelectionQuery::word,
                PlaceState::label,
                selection.states()::contains));
        groups.add(group(
                SelectionQuery.PROFILE,
                "Profil",
                List.of(Profile.values()),
                SelectionQuery::word,
                Profile::label,
                selection.profiles()::contains));
        groups.add(group(
                SelectionQuery.KIND,
                "Type de structure",
                List.of(OrganisationKind.values()),
                SelectionQuery::word,
                OrganisationKind::label,
                selection.kinds()::contains));
        groups.add(group(
                SelectionQuery.FILING,
                "Fiche",
                List.of(Filing.TO_COMPLETE, Filing.COMPLETE),
                SelectionQuery::word,
                Filters::words,
                selection.filings()::contains));
        return groups;
    }

    private static String words(Filing filing) {
        return switch (filing) {
            case TO_COMPLETE -> "À compléter, accueil par le nom seul";
            case COMPLETE -> "Complète";
        };
    }

    private String words(WorkshopSeats workshop) {
        var date = cycle.flatMap(brief -> brief.day(workshop.day()))
                .map(day -> French.day(day.date()) + ", ")
                .orElse("");
        return date + French.hour(workshop.start()) + " : " + workshop.title();
    }

    private static <T> Group group(
            String name,
            String label,
            List<T> values,
            Function<T, String> word,
            Function<T, String> text,
            Function<T, Boolean> chosen) {
        return new Group(
                name,
                label,
                values.stream()
                        .map(value -> new Option(word.apply(value), text.apply(value), chosen.apply(value)))
                        .toList());
    }

    private List<Option> departments() {
        return Departments.NAMES.keySet().stream()
                .map(code -> new Option(
                        code, department(code), selection.departments().contains(code)))
                .toList();
    }

    private static String department(String code) {
        return code + " " + Departments.NAMES.getOrDefault(code, "");
    }

    private List<Group> replies() {
        return questions.stream()
                .map(question -> new Group(
                        SelectionQuery.REPLY,
                        question.wording().label(),
                        Stream.concat(
                                        Stream.of(reply(question, Optional.empty())),
                                        question.wording().answers().stream()
                                                .map(text -> reply(question, Optional.of(text))))
                                .toList()))
                .toList();
    }

    private Option reply(Question question, Optional<String> text) {
        var replied = new Replied(question.id(), text);
        return new Option(
                SelectionQuery.word(replied),
                text.orElse("A répondu"),
                selection.replied().equals(Optional.of(replied)));
    }

    private List<Chip> chips(Collection<Brief> cycles) {
        var chips = new ArrayList<Chip>();
        cycles.stream()
                .map(this::option)
                .filter(Option::chosen)
                .forEach(option -> chips.add(new Chip(option.label(), address.of(withoutCycle()))));
        if (!selection.search().isBlank()) {
            chips.add(new Chip("« " + selection.search() + " »", address.of(selection.searching(""))));
        }
        for (var group : groups()) {
            group.options().stream()
                    .filter(Option::chosen)
                    .forEach(option -> chips.add(chip(group.name(), option.value(), option.label())));
        }
        departments().stream()
                .filter(Option::chosen)
                .forEach(option -> chips.add(chip(SelectionQuery.DEPARTMENT, option.value(), option.label())));
        replies()
                .forEach(group -> group.options().stream()
                        .filter(Option::chosen)
                        .forEach(option -> chips.add(
                                chip(SelectionQuery.REPLY, option.value(), group.label() + " " + option.label()))));
        return chips;
    }

    private Chip chip(String name, String value, String label) {
        return new Chip(label, address.of(SelectionQuery.without(selection, name, value)));
    }

    /** Days, workshops and questions are a cycle's own. */
    private Selection withoutCycle() {
        return new Selection(
                Optional.empty(),
                Set.of(),
                selection.states(),
                selection.profiles(),
                selection.kinds(),
                selection.departments(),
                Optional.empty(),
                Set.of(),
                selection.filings(),
                selection.search());
    }
}
