package fr.preau.registration;

import fr.preau.registration.FormView.FieldError;
import fr.preau.registration.FormView.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Reads a posted registration form: either all of it is good, or every error is told at its field. */
final class FormReader {

    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Z}\\p{C}@<>()\\[\\]\",:;\\\\]{1,64}@[^\\s\\p{Z}\\p{C}@<>()\\[\\]\",:;\\\\.]+(\\.[^\\s\\p{Z}\\p{C}@<>()\\[\\]\",:;\\\\.]+)+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 .()/\\u00a0-]{4,24}");
    /** Blanks before and after, no-break ones included. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u200B\\u2060\\uFEFF\\u202A-\\u202E]");

    /** Names are written into mails: nobody sends strangers to a site in the centre's name. */
    private static final Pattern SITE = Pattern.compile("(?i)://|www\\.|\\b[a-z0-9-]+\\.[a-z]{2,}(/|$)");

    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");
    private static final Set<String> KINDS =
            Set.of("COMMUNE", "INTERCOMMUNALITE", "DEPARTEMENT", "REGION", "ETAT", "ASSOCIATION", "BAILLEUR", "AUTRE");

    private final Values values;
    private final List<Long> days;
    private final List<FieldError> errors = new ArrayList<>();

    private FormReader(Values values, List<Long> days) {
        this.values = values;
        this.days = days;
    }

    /** What a form turned out to be. */
    sealed interface Reading {
        record Good(Person person, List<Long> days, Set<Long> waitFor, Application.Policy policy, boolean shortNotice)
                implements Reading {}

        /** In the order of the form's fields. */
        record Wrong(List<FieldError> errors) implements Reading {}
    }

    /** What was typed, as it was typed; what cannot be a day is left out. */
    static Values values(MultiValueMap<String, String> form) {
        Function<String, String> text =
                name -> Optional.ofNullable(form.getFirst(name)).orElse("");
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
                numbers(form.getOrDefault("days", List.of())),
                numbers(form.getOrDefault("waitFor", List.of())),
                text.apply("policy"),
                text.apply("shortNotice").equals("true"));
    }

    private static Set<Long> numbers(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** Checks what was typed; the days are the cycle's, by date. */
    static Reading read(Values values, List<Long> days) {
        return new FormReader(values, days).read();
    }

    private Reading read() {
        var wanted = days();
        var lastName = line("lastName", values.lastName(), "Écrivez votre nom.");
        var firstName = line("firstName", values.firstName(), "Écrivez votre prénom.");
        var email = email();
        var phone = phone();
        var profile = Arrays.stream(Profile.values())
                .filter(one -> one.name().equals(values.profile()))
                .findFirst();
        if (profile.isEmpty()) {
            error("profile", "Choisissez ce que vous êtes : agent d’une collectivité, de l’État, élu ou autre.");
        }
        noSite("lastName", lastName);
        noSite("firstName", firstName);
        var job = line("job", values.job(), "Écrivez votre fonction.");
        var organisation = line("organisation", values.organisation(), "Écrivez le nom de votre structure.");
        if (!KINDS.contains(values.organisationKind())) {
            error("organisationKind", "Choisissez le type de votre structure.");
        }
        var department = line("department", values.department(), "Écrivez le nom ou le numéro de votre département.");
        var needs = text("accessNeeds", values.accessNeeds());
        if (!errors.isEmpty() || profile.isEmpty()) {
            return new Reading.Wrong(List.copyOf(errors));
        }
        return new Reading.Good(
                new Person(
                        lastName,
                        firstName,
                        email,
                        phone,
                        job,
                        profile.get(),
                        organisation,
                        values.organisationKind(),
                        department,
                        needs),
                wanted,
                values.waitFor(),
                "ALL_OR_NOTHING".equals(values.policy())
                        ? Application.Policy.ALL_OR_NOTHING
                        : Application.Policy.WHAT_REMAINS,
                values.shortNotice());
    }

    private List<Long> days() {
        var wanted = days.stream()
                .filter(day -> values.days().contains(day) || values.waitFor().contains(day))
                .toList();
        if (wanted.isEmpty()) {
            error("days", "Cochez au moins une journée.");
        }
        return wanted;
    }

    private void noSite(String field, String name) {
        if (SITE.matcher(name).find()) {
            error(field, "Écrivez un nom, sans adresse de site.");
        }
    }

    private String email() {
        var email = line("email", values.email(), "Écrivez votre adresse de courriel.");
        if (!email.isEmpty()
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            error("email", "Vérifiez l’adresse de courriel : elle doit ressembler à nom@exemple.fr.");
        }
        return email;
    }

    private String phone() {
        var phone = optionalLine("phone", values.phone());
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            error("phone", "Vérifiez le numéro de téléphone, ou laissez-le vide.");
        }
        return phone;
    }

    private String line(String field, String typed, String missing) {
        var text = optionalLine(field, typed);
        if (text.isEmpty()) {
            error(field, missing);
        }
        return text;
    }

    private String optionalLine(String field, String typed) {
        var text = AROUND.matcher(typed).replaceAll("");
        if (CONTROL.matcher(text).find()) {
            error(field, "Écrivez ce champ sur une seule ligne, sans caractère invisible.");
            return "";
        }
        if (text.length() > LONGEST_LINE && !field.equals("email")) {
            error(field, "Raccourcissez ce texte : %d caractères au plus.".formatted(LONGEST_LINE));
        }
        return text;
    }

    private String text(String field, String typed) {
        var text = CONTROL_BUT_LINES.matcher(typed).replaceAll("").strip();
        if (text.length() > LONGEST_TEXT) {
            error(field, "Raccourcissez ce texte : %d caractères au plus.".formatted(LONGEST_TEXT));
        }
        return text;
    }

    /** The first error of a field is the one to tell. */
    private void error(String field, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }
}
