package fr.preau.registration.form;

import fr.preau.platform.FieldError;
import fr.preau.platform.address.NearMiss;
import fr.preau.platform.web.Reading;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.rules.FormRules;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/** Reads a posted registration form, of one person or of a team. */
final class FormReader {

    private FormReader() {}

    /**
     * What was typed about each person, as it was typed.
     *
     * @param seen addresses that looked like a slip of the pen when the form was shown again, and were sent anyway
     */
    record Typed(List<Values> people, Policy policy, Set<String> seen) {
        Typed {
            people = List.copyOf(people);
            seen = Set.copyOf(seen);
        }

        /** With one more person, of the first one's organisation. */
        Typed oneMore() {
            var more = new ArrayList<>(people);
            more.add(people.getFirst().colleague());
            return new Typed(more, policy, seen);
        }

        /** Without that person, counted from 1. */
        Typed without(int number) {
            return new Typed(
                    IntStream.range(0, people.size())
                            .filter(index -> index != number - 1)
                            .mapToObj(people::get)
                            .toList(),
                    policy,
                    seen);
        }

        /** Whether all that is needed is told of that person, counted from 1. */
        boolean whole(int number, FormRules.Form rules, List<Long> days) {
            var one = people.get(number - 1);
            return doubt("", one.email(), seen).isEmpty()
                    && PersonReader.visitor("", one, rules.rules(), rules.questions(), days) instanceof Reading.Good;
        }

        /** The fields as they are shown, with what is wrong in them. */
        List<PersonFields> fields(Rules rules, List<Question> questions, List<FieldError> errors) {
            return IntStream.range(0, people.size())
                    .mapToObj(index -> new PersonFields(
                            prefix(index),
                            people.get(index),
                            rules,
                            questions,
                            errors.stream()
                                    .filter(error -> owner(error) == index)
                                    .toList()))
                    .toList();
        }

        private static int owner(FieldError error) {
            var point = error.field().indexOf('.');
            return point < 0 ? 0 : Integer.parseInt(error.field().substring(1, point)) - 1;
        }
    }

    /** The field of an address that was asked about. */
    static final String SEEN = "emailSeen";

    private static List<FieldError> doubt(String prefix, String email, Set<String> seen) {
        return NearMiss.question(email, seen.contains(email) ? email : "")
                .map(message -> new FieldError(prefix + "email", message))
                .stream()
                .toList();
    }

    /** Before the names of the fields of that person, counted from 0: nothing for the first, then {@code p2.} */
    static String prefix(int index) {
        return index == 0 ? "" : "p" + (index + 1) + ".";
    }

    static Typed typed(MultiValueMap<String, String> form) {
        var count = Optional.ofNullable(form.getFirst("people"))
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .orElse(1);
        var people = IntStream.range(0, Math.clamp(count, 1, Application.LARGEST_TEAM))
                .mapToObj(index -> Values.typed(form, prefix(index)))
                .toList();
        return new Typed(
                people,
                Policy.ALL_OR_NOTHING.name().equals(form.getFirst("policy"))
                        ? Policy.ALL_OR_NOTHING
                        : Policy.WHAT_REMAINS,
                Set.copyOf(form.getOrDefault(SEEN, List.of())));
    }

    /** Checks what was typed; the days are the cycle's, by date. */
    static Reading<List<Member>> read(Typed typed, Rules rules, List<Question> questions, List<Long> days) {
        var members = new ArrayList<Member>();
        var errors = new ArrayList<FieldError>();
        var addresses = new HashSet<String>();
        for (var index = 0; index < typed.people.size(); index++) {
            errors.addAll(doubt(prefix(index), typed.people.get(index).email(), typed.seen));
            switch (PersonReader.visitor(prefix(index), typed.people.get(index), rules, questions, days)) {
                case Reading.Wrong(var wrong) -> errors.addAll(wrong);
                case Reading.Good(var member) -> {
                    members.add(member);
                    if (!addresses.add(member.person().emailKey())) {
                        errors.add(
                                new FieldError(
                                        prefix(index) + "email",
                                        "Cette adresse est déjà celle d’une autre personne du formulaire : chacune reçoit son propre lien."));
                    }
                }
            }
        }
        return errors.isEmpty() ? new Reading.Good<>(members) : new Reading.Wrong<>(errors);
    }
}
