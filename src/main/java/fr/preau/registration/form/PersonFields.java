package fr.preau.registration.form;

import fr.preau.platform.FieldError;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Circumstances;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.Rules;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.MultiValueMap;

/**
 * What a form asks about one person, with what was typed and what is wrong with it.
 *
 * @param prefix before every field's name, so that a form may ask about several people; empty for the first
 * @param errors in the order of the fields, each with the field's whole name
 */
@NamedInterface("form")
public record PersonFields(
        String prefix, Values values, Rules rules, List<Question> questions, List<FieldError> errors) {

    /** Before the number of a question, in the name of its field. */
    public static final String QUESTION = "question-";

    /** Before the number of a day and an hour, in the name of the field of the workshops that begin then. */
    public static final String WORKSHOP = "workshop-";

    public PersonFields {
        questions = List.copyOf(questions);
        errors = List.copyOf(errors);
    }

    /** The whole name of a field. */
    public String name(String field) {
        return prefix + field;
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> error(String field) {
        return FieldError.message(errors, name(field));
    }

    /** The code of the department that was chosen, or what was typed and is none. */
    public String department() {
        return Departments.code(values.department()).orElse(values.department());
    }

    /** The field of the workshops of a day that begin at that hour. */
    public String workshopField(long day, LocalTime start) {
        return name(WORKSHOP + day + "-" + start.toString().replace(":", ""));
    }

    /** What is wrong with that field, if anything is. */
    public Optional<String> workshopError(long day, LocalTime start) {
        return FieldError.message(errors, workshopField(day, start));
    }

    public static String field(Question question) {
        return QUESTION + question.id();
    }

    /** What is wrong, for a list above the form. */
    public List<FieldError> summary() {
        return FieldError.at(errors, this::element);
    }

    private String element(String field) {
        if (field.equals(name("profile"))) {
            return field + "-" + Profile.LOCAL_AGENT.name();
        }
        if (field.startsWith(name(WORKSHOP))) {
            return field + "-";
        }
        var chosen = questions.stream()
                .filter(question -> question.wording().kind() != Questions.Kind.TEXT)
                .anyMatch(question -> field.equals(name(field(question))));
        return chosen ? field + "-0" : field;
    }

    /** The code of an organisation's kind beside its name. */
    public List<OrganisationKind> kinds() {
        return List.of(OrganisationKind.values());
    }

    /**
     * What was typed, as it was typed; a field's name is its component's.
     *
     * @param profile a {@link Profile}'s name or empty
     * @param organisationKind an {@link OrganisationKind}'s name or empty
     * @param days the ids of the days that are ticked
     * @param waitFor the ids of the full days whose waiting list is wanted
     * @param shortNotice whether a seat that comes free just before a day is accepted ahead
     * @param reason why they ask to come, where an organiser decides
     * @param replies by question
     * @param workshops the ids of those that are chosen, by the day and hour of their fields: « 12-0930 »
     */
    public record Values(
            String lastName,
            String firstName,
            String email,
            String phone,
            String job,
            String profile,
            String organisation,
            String organisationKind,
            String department,
            String accessNeeds,
            Set<Long> days,
            Set<Long> waitFor,
            boolean shortNotice,
            String reason,
            Map<Long, String> replies,
            Map<String, Long> workshops) {

        /** In characters, of a text as typed: beyond what fields take. One more is kept, so that it is refused. */
        static final int LONGEST = 10_000;

        private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

        public Values {
            lastName = cut(lastName);
            firstName = cut(firstName);
            email = cut(email);
            phone = cut(phone);
            job = cut(job);
            profile = cut(profile);
            organisation = cut(organisation);
            organisationKind = cut(organisationKind);
            department = cut(department);
            accessNeeds = cut(accessNeeds);
            reason = cut(reason);
            days = Set.copyOf(days);
            waitFor = Set.copyOf(waitFor);
            workshops = Map.copyOf(workshops);
            replies = replies.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, reply -> cut(reply.getValue())));
        }

        private static String cut(String typed) {
            return typed.length() > LONGEST ? typed.substring(0, LONGEST + 1) : typed;
        }

        /** Fields that nobody has touched, with some days ticked ahead. */
        public static Values untouched(Set<Long> days) {
            return new Values("", "", "", "", "", "", "", "", "", "", days, Set.of(), false, "", Map.of(), Map.of());
        }

        /** What is known of a person, to be corrected. */
        public static Values of(Person person, boolean shortNotice, String reason, List<Reply> replies) {
            return new Values(
                    person.lastName(),
                    person.firstName(),
                    person.email(),
                    person.phone(),
                    person.job(),
                    person.profile().name(),
                    person.organisation(),
                    person.organisationKind(),
                    person.department(),
                    person.accessNeeds(),
                    Set.of(),
                    Set.of(),
                    shortNotice,
                    reason,
                    replies.stream().collect(Collectors.toMap(Reply::question, Reply::text)),
                    Map.of());
        }

        /** The same with what such a form does not ask. */
        public Values with(String known, boolean agrees, String why) {
            return new Values(
                    lastName,
                    firstName,
                    known,
                    phone,
                    job,
                    profile,
                    organisation,
                    organisationKind,
                    department,
                    accessNeeds,
                    days,
                    waitFor,
                    agrees,
                    why,
                    replies,
                    workshops);
        }

        /** A colleague of the same organisation, for the same days. */
        public Values colleague() {
            return new Values(
                    "",
                    "",
                    "",
                    "",
                    "",
                    profile,
                    organisation,
                    organisationKind,
                    department,
                    "",
                    days,
                    waitFor,
                    shortNotice,
                    reason,
                    Map.of(),
                    workshops);
        }

        /** What was typed under that prefix; what cannot be a day is left out. */
        public static Values typed(MultiValueMap<String, String> form, String prefix) {
            Function<String, String> text =
                    name -> Optional.ofNullable(form.getFirst(prefix + name)).orElse("");
            return new Values(
                    text.apply("lastName"),
                    text.apply("firstName"),
                    text.apply("email"),
                    text.apply("phone"),
                    text.apply("job"),
                    text.apply("profile"),
                    text.apply("organisation"),
                    text.apply("organisationKind"),
                    text.apply("department"),
                    text.apply("accessNeeds"),
                    numbers(form.getOrDefault(prefix + "days", List.of())),
                    numbers(form.getOrDefault(prefix + "waitFor", List.of())),
                    text.apply("shortNotice").equals("true"),
                    text.apply("reason"),
                    replies(form, prefix + QUESTION),
                    workshops(form, prefix + WORKSHOP));
        }

        private static Map<Long, String> replies(MultiValueMap<String, String> form, String prefix) {
            return form.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix)
                            && NUMBER.matcher(entry.getKey().substring(prefix.length()))
                                    .matches())
                    .collect(Collectors.toMap(
                            entry -> Long.valueOf(entry.getKey().substring(prefix.length())),
                            entry -> entry.getValue().stream()
                                    .filter(text -> !text.isEmpty())
                                    .collect(Collectors.joining(Questions.BETWEEN))));
        }

        private static Map<String, Long> workshops(MultiValueMap<String, String> form, String prefix) {
            var chosen = new HashMap<String, Long>();
            form.forEach((field, values) -> {
                if (field.startsWith(prefix)) {
                    numbers(values).stream()
                            .findFirst()
                            .ifPresent(id -> chosen.put(field.substring(prefix.length()), id));
                }
            });
            return chosen;
        }

        private static Set<Long> numbers(List<String> texts) {
            return texts.stream()
                    .filter(text -> NUMBER.matcher(text).matches())
                    .map(Long::valueOf)
                    .collect(Collectors.toSet());
        }

        /** Which of these workshops is chosen, as its field's value; empty for none. */
        public String workshop(List<Long> some) {
            return some.stream()
                    .filter(workshops::containsValue)
                    .findFirst()
                    .map(String::valueOf)
                    .orElse("");
        }

        /** What the questions depend on. */
        public Circumstances circumstances() {
            var coming = Stream.concat(days.stream(), waitFor.stream()).collect(Collectors.toSet());
            return new Circumstances(coming, Set.copyOf(workshops.values()), profile, replies);
        }

        /** What was typed as the answer to that question. */
        public String reply(Question question) {
            return replies.getOrDefault(question.id(), "");
        }
    }
}
