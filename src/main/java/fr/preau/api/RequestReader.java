package fr.preau.api;

import fr.preau.api.JsonObject.Element;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.Problem.Fault;
import fr.preau.platform.web.Reading.Good;
import fr.preau.platform.web.Reading.Wrong;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Profile;
import fr.preau.registration.form.PersonFields;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.form.PersonReader;
import fr.preau.registration.rules.FormRules.Form;
import fr.preau.registration.rules.Rules.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a request for registrations: either all of it is good, or everything wrong is told at its pointer. */
final class RequestReader {

    private static final int MOST_DAYS = 100;

    private static final List<String> REQUEST = List.of("persons", "policy");
    static final List<String> PERSON = List.of(
            "lastName",
            "firstName",
            "email",
            "profile",
            "organisation",
            "department",
            "days",
            "waitFor",
            "workshops",
            "phone",
            "job",
            "organisationKind",
            "accessNeeds",
            "shortNotice",
            "reason",
            "replies");

    private final Form form;
    private final List<Long> days;
    private final Map<String, Long> byDate;
    private final Faults faults = new Faults();
    private final WorkshopsReader workshops;
    private final Set<String> addresses = new HashSet<>();

    private RequestReader(Cycle cycle, Form form, Supplier<List<WorkshopSeats>> known) {
        this.form = form;
        this.workshops = new WorkshopsReader(cycle, known, faults);
        this.days = cycle.days().stream().map(Cycle.Day::id).toList();
        this.byDate = cycle.days().stream()
                .collect(Collectors.toMap(day -> day.content().date().toString(), Cycle.Day::id));
    }

    /** What a request turned out to be. */
    sealed interface Reading {
        record Good(List<Member> members, Policy policy) implements Reading {}

        record Wrong(List<Fault> faults) implements Reading {}
    }

    /** @param known the cycle's workshops, asked only of a request that wants some */
    static Reading read(JsonNode body, Cycle cycle, Form form, Supplier<List<WorkshopSeats>> known) {
        return new RequestReader(cycle, form, known).read(body);
    }

    private Reading read(JsonNode body) {
        var request = JsonObject.read(body, "", REQUEST, faults);
        var policy = Policy.valueOf(request.oneOf("policy", names(Policy.values())));
        var persons = request.list("persons", Application.LARGEST_TEAM);
        if (persons.isEmpty()) {
            faults.add(
                    request.at("persons"),
                    "Mettez ici une personne au moins, %d au plus.".formatted(Application.LARGEST_TEAM));
        }
        var members = new ArrayList<Member>();
        for (var person : persons) {
            person(person, members);
        }
        return faults.none() ? new Reading.Good(members, policy) : new Reading.Wrong(faults.found());
    }

    private void person(Element element, List<Member> members) {
        var person = JsonObject.read(element.value(), element.pointer(), PERSON, faults);
        var wanted = days(person, "days");
        if (wanted.isEmpty()) {
            faults.add(person.at("days"), "Mettez ici une journée au moins.");
        }
        var waitFor = days(person, "waitFor");
        if (!wanted.containsAll(waitFor)) {
            faults.add(person.at("waitFor"), "On n’attend que pour une journée demandée : mettez-la aussi dans days.");
        }
        person.oneOf("profile", names(Profile.values()));
        person.oneOf("organisationKind", names(OrganisationKind.values()));
        var replies = new ReplyReader(form.questions(), faults).read(person);
        var values = new Values(
                person.text("lastName"),
                person.text("firstName"),
                person.text("email"),
                unlessHidden(person, "phone", form.rules().phone()),
                unlessHidden(person, "job", form.rules().job()),
                person.text("profile"),
                person.text("organisation"),
                person.text("organisationKind"),
                person.text("department"),
                unlessHidden(person, "accessNeeds", form.rules().accessNeeds()),
                wanted,
                waitFor,
                person.flag("shortNotice"),
                person.text("reason"),
                replies.texts(),
                workshops.read(person, wanted).stream().collect(Collectors.toMap(String::valueOf, id -> id)));
        switch (PersonReader.program(values, form.rules(), form.questions(), days)) {
            case Wrong(var errors) ->
                errors.forEach(error -> faults.add(pointer(person, error, replies), error.message()));
            case Good(var member) -> {
                members.add(member);
                if (!addresses.add(member.person().emailKey())) {
                    faults.add(
                            person.at("email"),
                            "Cette adresse est déjà celle d’une autre personne de la demande : chacune reçoit son propre lien.");
                }
            }
        }
    }

    private static String pointer(JsonObject person, FieldError error, ReplyReader.Read replies) {
        return error.field().startsWith(PersonFields.QUESTION)
                ? replies.pointers()
                        .getOrDefault(
                                Long.valueOf(error.field().substring(PersonFields.QUESTION.length())),
                                person.at("replies"))
                : person.at(error.field());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** What the cycle does not want to know is not taken in silence: its sender would believe it read. */
    private String unlessHidden(JsonObject person, String field, Asked asked) {
        var text = person.text(field);
        if (asked == Asked.HIDDEN && !text.isBlank()) {
            faults.add(person.at(field), "Cette rencontre ne demande pas ce champ : omettez-le.");
        }
        return text;
    }

    private Set<Long> days(JsonObject person, String name) {
        var found = new LinkedHashSet<Long>();
        for (var element : person.list(name, MOST_DAYS)) {
            person.text(element).ifPresent(date -> {
                if (!byDate.containsKey(date)) {
                    faults.add(
                            element.pointer(),
                            "La rencontre n’a pas cette journée. Ses journées : %s."
                                    .formatted(byDate.keySet().stream().sorted().collect(Collectors.joining(", "))));
                } else if (!found.add(byDate.get(date))) {
                    faults.add(element.pointer(), "Cette journée est déjà dans la liste.");
                }
            });
        }
        return found;
    }
}
