package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.management.importing.Grid.Line;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;
import fr.preau.registration.PersonFields.Values;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Questions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one line of a list says of one person, by the columns' meaning; gathers what is wrong with it. */
final class LineReading {

    private static final Map<String, Profile> PROFILES = profiles();
    private static final String FORMULA_STARTS = "=+-@";

    private final Line line;
    private final Mapping mapping;
    private final List<String> faults = new ArrayList<>();

    LineReading(Line line, Mapping mapping) {
        this.line = line;
        this.mapping = mapping;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    String email() {
        return text(Field.EMAIL);
    }

    /** First name, last name, or what there is of them. */
    String name() {
        return (text(Field.FIRST_NAME) + " " + text(Field.LAST_NAME)).strip();
    }

    /** Whether the line says that the place was given back or refused, as an export of Préau does. */
    boolean givenBack() {
        var state = Words.plain(text(Field.STATE));
        return List.of(PlaceState.WITHDRAWN, PlaceState.REFUSED).stream()
                .anyMatch(one -> Words.plain(one.label()).equals(state));
    }

    /** The line's texts, and where it says nothing those that are known. */
    Values values(Values known, Profile otherwise, List<Question> questions) {
        return new Values(
                or(Field.LAST_NAME, known.lastName()),
                or(Field.FIRST_NAME, known.firstName()),
                or(Field.EMAIL, known.email()),
                phone().isEmpty() ? known.phone() : phone(),
                or(Field.JOB, known.job()),
                profile().map(Profile::name).orElse(known.profile().isEmpty() ? otherwise.name() : known.profile()),
                or(Field.ORGANISATION, known.organisation()),
                kind().orElse(known.organisationKind()),
                department().isEmpty() ? known.department() : department(),
                or(Field.ACCESS_NEEDS, known.accessNeeds()),
                Set.of(),
                Set.of(),
                known.shortNotice(),
                or(Field.REASON, known.reason()),
                replies(questions));
    }

    private String or(Field field, String known) {
        var text = text(field);
        return text.isEmpty() ? known : text;
    }

    /** Spreadsheets take a number's first zero away. */
    private String phone() {
        var text = text(Field.PHONE);
        return text.matches("[1-9]\\d{8}") ? "0" + text : text;
    }

    private String department() {
        var text = text(Field.DEPARTMENT);
        return text.matches("[1-9]") ? "0" + text : text;
    }

    /** The person's place of work is in no known department: told, and written as it stands. */
    Optional<String> departmentRemark() {
        return Optional.of(department())
                .filter(text -> !text.isEmpty() && Departments.code(text).isEmpty())
                .map(text -> "Département non reconnu, gardé tel quel : « " + text + " »");
    }

    private Optional<Profile> profile() {
        var text = text(Field.PROFILE);
        var profile = Optional.ofNullable(PROFILES.get(Words.plain(text)));
        if (!text.isEmpty() && profile.isEmpty()) {
            faults.add("Profil inconnu : « %s ». Écrivez %s."
                    .formatted(
                            text,
                            String.join(
                                    ", ",
                                    Arrays.stream(Profile.values())
                                            .map(one -> "« " + one.label() + " »")
                                            .toList())));
        }
        return profile;
    }

    private static Map<String, Profile> profiles() {
        var words = new HashMap<String, Profile>();
        for (var profile : Profile.values()) {
            words.put(Words.plain(profile.label()), profile);
            words.put(Words.plain(profile.name()), profile);
        }
        List.of(
                        "agent collectivite",
                        "agent de collectivite",
                        "agent territorial",
                        "agente territoriale",
                        "collectivite",
                        "collectivite territoriale")
                .forEach(word -> words.put(word, Profile.LOCAL_AGENT));
        List.of("agent etat", "agent d etat", "etat", "service de l etat")
                .forEach(word -> words.put(word, Profile.STATE_AGENT));
        List.of("elu", "elue", "elu e", "elu local", "elue locale")
                .forEach(word -> words.put(word, Profile.ELECTED_OFFICIAL));
        words.put("autres", Profile.OTHER);
        return Map.copyOf(words);
    }

    private Optional<String> kind() {
        var text = text(Field.ORGANISATION_KIND);
        var plain = Words.plain(text);
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(one -> Words.plain(one.label()).equals(plain)
                        || Words.plain(one.name()).equals(plain))
                .findFirst();
        if (!text.isEmpty() && kind.isEmpty()) {
            faults.add("Type de structure inconnu : « %s ». Écrivez %s."
                    .formatted(
                            text,
                            String.join(
                                    ", ",
                                    Arrays.stream(OrganisationKind.values())
                                            .map(one -> "« " + one.label() + " »")
                                            .toList())));
        }
        return kind.map(OrganisationKind::name);
    }

    private Map<Long, String> replies(List<Question> questions) {
        var replies = new HashMap<Long, String>();
        for (var question : questions) {
            mapping.ofQuestion(question.id())
                    .map(column -> clean(line.cell(column)))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> replies.put(question.id(), reply(question, text)));
        }
        return replies;
    }

    /** As the form writes it; an answer that is none of the choices is told. */
    private String reply(Question question, String text) {
        var wording = question.wording();
        var choices = switch (wording.kind()) {
            case TEXT -> List.<String>of();
            case YES_NO -> List.of("Oui", "Non");
            case CHOICE -> wording.choices();
        };
        var chosen = choices.stream()
                .filter(one -> Words.plain(one).equals(Words.plain(text)))
                .findFirst();
        if (!choices.isEmpty() && chosen.isEmpty()) {
            faults.add("« %s » : « %s » n’est pas une des réponses.".formatted(wording.label(), text));
        }
        return chosen.orElse(text);
    }

    /** The days on which the line says that the person comes; those of the whole list where it says none. */
    List<Long> days(Cycle cycle, DayWords words, List<Long> otherwise) {
        var named = new ArrayList<Long>();
        mapping.column(Field.DAYS).map(line::cell).map(String::strip).ifPresent(text -> {
            named.addAll(words.named(text));
            if (named.isEmpty() && !text.isEmpty()) {
                faults.add("« %s » n’est aucune journée de cette rencontre.".formatted(text));
            }
        });
        for (var day : cycle.days()) {
            mapping.ofDay(day.id()).map(line::cell).ifPresent(cell -> {
                var ticked = DayWords.ticked(cell);
                ticked.filter(yes -> yes).ifPresent(_ -> named.add(day.id()));
                if (ticked.isEmpty()) {
                    faults.add("« %s » ne dit ni oui ni non : écrivez oui, x ou 1, ou laissez vide."
                            .formatted(cell.strip()));
                }
            });
        }
        return mapping.saysDays() ? named.stream().distinct().toList() : otherwise;
    }

    /** By what a person is known again. */
    String key() {
        return Person.emailKey(email());
    }

    private String text(Field field) {
        return mapping.column(field).map(column -> clean(line.cell(column))).orElse("");
    }

    /** Without the mark by which an export keeps a cell from being taken for a formula. */
    private static String clean(String cell) {
        var text = cell.replaceAll("[\\r\\n\\t\\u00a0]+", " ").strip();
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
