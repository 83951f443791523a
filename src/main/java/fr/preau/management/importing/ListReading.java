package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.management.importing.Grid.Line;
import fr.preau.management.importing.ImportLineResult.Fate;
import fr.preau.management.importing.days.DayWords;
import fr.preau.management.importing.days.HandWords;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Departments;
import fr.preau.registration.desk.PeopleImport.Acquaintance;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.form.PersonReader;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Questions.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A list as people to bring in, and the lines of which nobody can be made. Asks no database. */
final class ListReading {

    private final Cycle cycle;
    private final Mapping mapping;
    private final ListTerms terms;
    private final Audience audience;
    private final List<Question> questions;
    private final Map<String, Acquaintance> known;
    private final DayWords days;
    private final Map<String, ListedPerson> people = new LinkedHashMap<>();
    private final List<ImportLineResult> refused = new ArrayList<>();

    /** @param known those of the cycle whom the list may name, by the key of their address */
    ListReading(
            Cycle cycle,
            Mapping mapping,
            ListTerms terms,
            Audience audience,
            List<Question> questions,
            Map<String, Acquaintance> known) {
        this.cycle = cycle;
        this.mapping = mapping;
        this.terms = terms;
        this.audience = audience;
        this.questions = List.copyOf(questions);
        this.known = Map.copyOf(known);
        this.days = new DayWords(cycle);
    }

    /** By what the people of that list may be known. */
    static Set<String> keys(Grid grid, Mapping mapping) {
        return grid.lines().stream()
                .map(line -> new LineReading(line, mapping).key())
                .collect(Collectors.toSet());
    }

    ListReading of(Grid grid) {
        grid.lines().forEach(this::read);
        return this;
    }

    /** In the order of their first lines. */
    List<ListedPerson> people() {
        return List.copyOf(people.values());
    }

    /** The lines that bring nobody in, with the reason. */
    List<ImportLineResult> refused() {
        return List.copyOf(refused);
    }

    private void read(Line line) {
        var reading = new LineReading(line, mapping);
        var acquaintance = Optional.ofNullable(known.get(reading.key()));
        var away = reading.away(acquaintance.isPresent());
        if (away.isPresent()) {
            refuse(line, reading, List.of(away.get()));
            return;
        }
        var before = acquaintance.map(ListReading::values).orElseGet(() -> Values.untouched(Set.of()));
        var values = reading.values(before, terms.profile(), questions);
        var wanted = reading.days(cycle, days, terms);
        reading.doubtCells();
        var faults = new ArrayList<>(reading.faults());
        switch (PersonReader.listed(values, questions, List.of())) {
            case Wrong(var errors) ->
                errors.stream()
                        .map(FieldError::message)
                        .filter(one -> !faults.contains(one))
                        .forEach(faults::add);
            case Good(var member) -> {
                if (wanted.isEmpty() && acquaintance.isEmpty() && faults.isEmpty()) {
                    faults.add("Aucune journée n’est dite pour cette personne.");
                }
                if (faults.isEmpty()) {
                    bring(line, reading, acquaintance, onDays(member, wanted));
                    return;
                }
            }
        }
        refuse(line, reading, faults);
    }

    private static Values values(Acquaintance one) {
        return Values.of(one.person(), one.shortNotice(), one.reason(), List.of());
    }

    private static Member onDays(Member member, List<Long> days) {
        return new Member(member.person(), days, Set.of(), member.shortNotice(), member.reason(), member.replies());
    }

    private void bring(Line line, LineReading reading, Optional<Acquaintance> acquaintance, Member member) {
        var key = member.person().emailKey();
        var earlier = Optional.ofNullable(people.get(key));
        if (earlier.isPresent()) {
            if (sameName(earlier.get().member(), member)) {
                people.put(key, earlier.get().also(line.number(), member.days()));
            } else {
                refuse(
                        line,
                        reading,
                        List.of((reading.byOrder()
                                        ? "La ligne %d prend déjà l’adresse de la commande pour %s : demandez à cette personne la sienne."
                                        : "La ligne %d donne la même adresse à %s : une adresse est une seule personne.")
                                .formatted(
                                        earlier.get().lines().getFirst(),
                                        earlier.get().member().person().fullName())));
            }
            return;
        }
        var verdict =
                audience.verdict(member.person().profile(), member.person().department());
        if (acquaintance.isEmpty() && !terms.everybody() && verdict != Verdict.ADMITTED) {
            refuse(line, reading, List.of(rule(verdict)));
            return;
        }
        var replies = acquaintance
                .map(one -> member.replies().stream()
                        .filter(reply -> !reply.text().equals(one.answers().getOrDefault(reply.question(), "")))
                        .toList())
                .orElse(member.replies());
        var brought = new Member(
                member.person(), member.days(), member.waitFor(), member.shortNotice(), member.reason(), replies);
        people.put(
                key,
                new ListedPerson(
                        brought,
                        List.of(line.number()),
                        acquaintance.isPresent(),
                        acquaintance.map(one -> changes(one, brought)).orElse(List.of()),
                        reading.remarks()));
    }

    private static String rule(Verdict verdict) {
        return verdict == Verdict.REVIEWED
                ? "Les règles du cycle mettent cette demande à l’étude."
                : "Les règles du cycle n’admettent pas ce profil ou ce département.";
    }

    private static boolean sameName(Member one, Member other) {
        return HandWords.plain(one.person().fullName())
                .equals(HandWords.plain(other.person().fullName()));
    }

    private List<String> changes(Acquaintance before, Member after) {
        var was = before.person();
        var is = after.person();
        var changes = new ArrayList<String>();
        change(changes, "Nom", was.lastName(), is.lastName());
        change(changes, "Prénom", was.firstName(), is.firstName());
        change(changes, "Courriel", was.email(), is.email());
        change(changes, "Téléphone", was.phone(), is.phone());
        change(changes, "Profil", was.profile().label(), is.profile().label());
        change(changes, "Fonction", was.job(), is.job());
        change(changes, "Structure", was.organisation(), is.organisation());
        change(changes, "Type de structure", was.organisationKind(), is.organisationKind());
        change(changes, "Département", Departments.label(was.department()), Departments.label(is.department()));
        change(changes, "À prévoir", was.accessNeeds(), is.accessNeeds());
        change(changes, "Motif", before.reason(), after.reason());
        after.replies().forEach(reply -> changes.add(label(reply) + " : « " + reply.text() + " »"));
        return changes;
    }

    private String label(Reply reply) {
        return questions.stream()
                .filter(question -> question.id() == reply.question())
                .map(question -> question.wording().label())
                .findFirst()
                .orElse("Réponse");
    }

    private static void change(List<String> changes, String label, String was, String is) {
        if (!was.equals(is)) {
            changes.add(
                    was.isEmpty()
                            ? "%s : « %s »".formatted(label, is)
                            : "%s : « %s » devient « %s »".formatted(label, was, is));
        }
    }

    private void refuse(Line line, LineReading reading, List<String> why) {
        refused.add(new ImportLineResult(line.number(), reading.name(), reading.email(), Fate.REFUSED, why));
    }
}
