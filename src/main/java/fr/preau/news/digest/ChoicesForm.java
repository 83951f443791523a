package fr.preau.news.digest;

import fr.preau.news.ChoicesView;
import fr.preau.news.Rhythm;
import fr.preau.news.TypedDepartments;
import fr.preau.news.digest.Subscription.Choices;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.address.EmailAddress.Reading.Good;
import fr.preau.platform.form.TypedAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Choices as they stand in their form, typed or known.
 *
 * @param email empty where the form does not ask for it
 * @param themes as an address names them
 */
record ChoicesForm(String email, Set<String> themes, String departments, String rhythm) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");
    private static final int MOST_THEMES = 60;

    ChoicesForm {
        themes = Set.copyOf(themes);
    }

    static ChoicesForm sent(Map<String, List<String>> sent) {
        return new ChoicesForm(
                one(sent, "email"),
                sent.getOrDefault("themes", List.of()).stream()
                        .filter(slug -> SLUG.matcher(slug).matches())
                        .limit(MOST_THEMES)
                        .collect(Collectors.toSet()),
                one(sent, "departments"),
                one(sent, "rhythm"));
    }

    static String one(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    static ChoicesForm of(Choices choices) {
        return new ChoicesForm(
                "",
                Set.copyOf(choices.themes()),
                String.join(", ", choices.departments()),
                choices.rhythm().name());
    }

    /**
     * What is wrong with the address, or worth a question.
     *
     * @param seen the one that the form was shown with
     */
    List<FieldError> wrongAddress(String seen) {
        return TypedAddress.fault("email", email, seen).stream().toList();
    }

    String address() {
        return EmailAddress.read(email) instanceof Good(var address) ? address : "";
    }

    /** What is wrong with the rest. */
    List<FieldError> wrong() {
        var errors = new ArrayList<FieldError>();
        TypedDepartments.read(departments).errors().stream()
                .limit(3)
                .forEach(error -> errors.add(new FieldError("departments", error)));
        if (Rhythm.named(rhythm).isEmpty()) {
            errors.add(new FieldError("rhythm", "Choisissez à quel rythme vous voulez nous lire."));
        }
        return errors;
    }

    /** Of a form of which nothing is wrong. */
    Choices choices() {
        return new Choices(
                themes.stream().sorted().toList(),
                TypedDepartments.read(departments).codes(),
                Rhythm.named(rhythm).orElseThrow());
    }

    /** With the themes of today, and those chosen before that no note has any more. */
    ChoicesView view(List<ChoicesView.Theme> offered, List<FieldError> errors) {
        var all = new ArrayList<>(offered);
        var others = new HashSet<>(themes);
        offered.forEach(theme -> others.remove(theme.slug()));
        others.stream().sorted().forEach(slug -> all.add(new ChoicesView.Theme(slug, slug.replace('-', ' '))));
        return new ChoicesView(email, all, themes, departments, rhythm, errors);
    }

    /** Nothing typed yet. */
    static ChoicesForm blank() {
        return new ChoicesForm("", Set.of(), "", Rhythm.WEEKLY.name());
    }
}
