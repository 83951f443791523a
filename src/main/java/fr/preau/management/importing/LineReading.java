package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.management.importing.Grid.Line;
import fr.preau.management.importing.days.Coming;
import fr.preau.management.importing.days.DayWords;
import fr.preau.management.importing.days.DayWords.Said;
import fr.preau.management.importing.days.HandWords;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.form.PersonFields.Values;
import fr.preau.registration.rules.Questions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one line of a list says of one person, by the columns' meaning; gathers what is wrong with it. */
final class LineReading {

    private static final String FORMULA_STARTS = "=+-@";
    private static final int LONGEST_QUOTED = 120;

    /**
     * What Excel (in English and in French) and LibreOffice show instead of what they cannot work out, and databases
     * where they have nothing to say; in capitals as they do, for names exist.
     */
    private static final Pattern ERROR =
            Pattern.compile("#[A-ZÉ/0-9_ ]{1,20}[!?]?|#n/a|#{2,}|Err ?: ?\\d{3}|[Nn]/[AaCcDd]|NULL|NaN|undefined");

    /** More than what somebody is called: « Claire et Paul », « Lou + 2 », « Anne (remplace Luc) ». */
    private static final Pattern MORE_THAN_A_NAME = Pattern.compile("[+&/()0-9]| et ");

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

    /** Their own, or else that of the order. */
    String email() {
        return or(text(ListField.EMAIL), text(ListField.ORDER_EMAIL));
    }

    /** Whether the line has no address of its own, but that of who ordered. */
    boolean byOrder() {
        return text(ListField.EMAIL).isEmpty() && !text(ListField.ORDER_EMAIL).isEmpty();
    }

    /** First name, last name, or what there is of them. */
    String name() {
        return (firstName() + " " + lastName()).strip();
    }

    private String lastName() {
        return fullName().map(FullName::last).orElseGet(() -> text(ListField.LAST_NAME));
    }

    private String firstName() {
        return fullName().map(FullName::first).orElseGet(() -> text(ListField.FIRST_NAME));
    }

    private Optional<FullName> fullName() {
        return mapping.column(ListField.LAST_THEN_FIRST)
                .map(_ -> FullName.of(text(ListField.LAST_THEN_FIRST), FullName.Order.LAST_FIRST))
                .or(() -> mapping.column(ListField.FIRST_THEN_LAST)
                        .map(_ -> FullName.of(text(ListField.FIRST_THEN_LAST), FullName.Order.FIRST_LAST)));
    }

    /**
     * Why nobody is registered by this line: it says that the person does not come, or nobody can tell.
     *
     * @param known whether the cycle knows them
     */
    Optional<String> away(boolean known) {
        return LineComing.away(this, mapping, known);
    }

    /** What the line says that is not taken over, or not for sure. */
    List<String> remarks() {
        return Stream.concat(
                        fullName()
                                .filter(one -> !one.sure())
                                .map(one -> "Nom et prénom séparés sans certitude : nom « %s », prénom « %s »."
                                        .formatted(one.last(), one.first()))
                                .stream(),
                        Stream.of(severalRemark(), departmentRemark(), waitingRemark(), orderRemark())
                                .flatMap(Optional::stream))
                .toList();
    }

    /** The line's texts, and where it says nothing those that are known. */
    Values values(Values known, Profile otherwise, List<Question> questions) {
        return new Values(
                or(lastName(), known.lastName()),
                or(firstName(), known.firstName()),
                or(email(), known.email()),
                phone().isEmpty() ? known.phone() : phone(),
                or(ListField.JOB, known.job()),
                profile().map(Profile::name).orElse(known.profile().isEmpty() ? otherwise.name() : known.profile()),
                or(ListField.ORGANISATION, known.organisation()),
                kind().orElse(known.organisationKind()),
                Departments.code(text(ListField.DEPARTMENT)).orElse(known.department()),
                or(ListField.ACCESS_NEEDS, known.accessNeeds()),
                Set.of(),
                Set.of(),
                known.shortNotice(),
                or(ListField.REASON, known.reason()),
                replies(questions),
                Map.of());
    }

    private String or(ListField field, String known) {
        return or(text(field), known);
    }

    private static String or(String text, String known) {
        return text.isEmpty() ? known : text;
    }

    /** Spreadsheets take a number's first zero away. */
    private String phone() {
        var text = text(ListField.PHONE).replaceFirst("^(\\d{9,10})[.,]0+$", "$1");
        return text.matches("[1-9]\\d{8}") ? "0" + text : text;
    }

    private Optional<String> severalRemark() {
        return Optional.of(name())
                .filter(name -> MORE_THAN_A_NAME.matcher(name).find())
                .map(name ->
                        "« %s » dit plus qu’un nom : une ligne inscrit une seule personne.".formatted(shortened(name)));
    }

    private Optional<String> waitingRemark() {
        return Optional.of(text(ListField.STATE))
                .filter(state -> HandWords.plain(state).equals(HandWords.plain(PlaceState.WAITING.label())))
                .map(state ->
                        "Le fichier dit « %s » : une place lui est donnée s’il en reste.".formatted(shortened(state)));
    }

    private Optional<String> departmentRemark() {
        return Optional.of(text(ListField.DEPARTMENT))
                .filter(text -> !text.isEmpty() && Departments.code(text).isEmpty())
                .map(text -> "Département non reconnu, non repris : « " + shortened(text) + " »");
    }

    private Optional<String> orderRemark() {
        return Optional.of("L’adresse est celle de qui a commandé.").filter(_ -> byOrder());
    }

    private Optional<Profile> profile() {
        var text = text(ListField.PROFILE);
        var profile = ProfileWords.profile(text);
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

    private Optional<String> kind() {
        var text = text(ListField.ORGANISATION_KIND);
        var plain = HandWords.plain(text);
        var kind = Arrays.stream(OrganisationKind.values())
                .filter(one -> HandWords.plain(one.label()).equals(plain)
                        || HandWords.plain(one.name()).equals(plain))
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
                    .ifPresent(text -> replies.put(question.id(), CellReply.of(question.wording(), text, faults)));
        }
        return replies;
    }

    /** The days on which the line says that the person comes; those of the whole list where it says none. */
    List<Long> days(Cycle cycle, DayWords words, ListTerms terms) {
        var named = new ArrayList<Long>();
        var ticket = text(ListField.TICKET);
        if (!ticket.isEmpty()) {
            named.addAll(terms.tickets().days(ticket));
            if (named.isEmpty()) {
                faults.add("« %s » n’ouvre encore aucune journée : choisissez celles qu’il ouvre."
                        .formatted(shortened(ticket)));
            }
        }
        mapping.column(ListField.DAYS)
                .map(line::cell)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> {
                    switch (words.said(text)) {
                        case Said.Days(var some) -> named.addAll(some);
                        case Said.Unclear(var why) -> faults.add(why);
                    }
                });
        for (var day : cycle.days()) {
            mapping.ofDay(day.id()).map(line::cell).ifPresent(cell -> {
                switch (Coming.of(cell)) {
                    case YES -> named.add(day.id());
                    case NO, UNSAID -> {}
                    case UNCLEAR ->
                        faults.add("« %s » ne dit ni oui ni non : écrivez oui, x ou 1, ou laissez vide."
                                .formatted(shortened(cell.strip())));
                }
            });
        }
        return mapping.saysDays() ? named.stream().distinct().toList() : terms.days();
    }

    /** A cell that a spreadsheet could not work out is no text, and a name that says « annulé » is no name alone. */
    void doubtCells() {
        for (var column = 0; column < mapping.columns().size(); column++) {
            var cell = line.cell(column).strip();
            if (!mapping.columns().get(column).isEmpty() && ERROR.matcher(cell).matches()) {
                faults.add("« %s » est une erreur du tableur : corrigez la cellule ou videz-la.".formatted(cell));
            }
        }
        Stream.of(firstName(), lastName())
                .filter(part -> !part.isEmpty() && part.codePoints().noneMatch(Character::isLetter))
                .forEach(part ->
                        faults.add("« %s » n’est pas un nom : écrivez-le en lettres.".formatted(shortened(part))));
        if (Coming.doubtful(name())) {
            faults.add("« %s » semble dire que cette personne ne vient pas : retirez la ligne, ou ce mot."
                    .formatted(shortened(name())));
        }
    }

    /** A cell as it is quoted. */
    static String shortened(String cell) {
        return cell.length() > LONGEST_QUOTED ? cell.substring(0, LONGEST_QUOTED) + "…" : cell;
    }

    /** By what a person is known again. */
    String key() {
        return Person.emailKey(email());
    }

    String text(ListField field) {
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
