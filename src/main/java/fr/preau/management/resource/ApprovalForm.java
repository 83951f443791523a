package fr.preau.management.resource;

import fr.preau.management.Difference;
import fr.preau.management.StateDigest;
import fr.preau.management.resource.SharedView.Row;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.registration.Departments;
import fr.preau.resource.Authors;
import fr.preau.resource.Consent;
import fr.preau.resource.Resource;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.SpeakerLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an organiser types to accept a resource or to correct it, as it was typed.
 *
 * @param seen the mark of what it was made from; empty says nothing of it
 */
record ApprovalForm(long id, String title, String authors, String themes, String departments, String seen) {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_THEME = 60;
    private static final int MOST_THEMES = 8;

    /**
     * Each at its field; empty where all is well.
     *
     * @param by the link by which somebody gave it, who is asked before it is published; empty for what the team wrote
     */
    List<FieldError> errors(List<SpeakerLink> by) {
        var errors = new ArrayList<FieldError>();
        by.stream()
                .filter(link -> link.consent() == Consent.REFUSED)
                .map(link -> new FieldError(
                        "title-" + id,
                        "%s ne publie rien : demandez-lui son accord, que son lien permet de changer."
                                .formatted(link.speaker())))
                .forEach(errors::add);
        by.stream()
                .filter(link -> link.consent() == Consent.UNNAMED && Authors.name(by(), link.speaker()))
                .map(link -> new FieldError(
                        "authors-" + id, "%s a donné son accord sans son nom : retirez-le.".formatted(link.speaker())))
                .forEach(errors::add);
        if (line().isEmpty() || line().length() > LONGEST_TITLE) {
            errors.add(new FieldError("title-" + id, "Donnez un titre, en 160 caractères au plus."));
        }
        if (by().length() > LONGEST_NAME) {
            errors.add(new FieldError("authors-" + id, "Écrivez les auteurs en 120 caractères au plus."));
        }
        if (about().size() > MOST_THEMES || about().stream().anyMatch(theme -> theme.length() > LONGEST_THEME)) {
            errors.add(new FieldError("themes-" + id, "Donnez huit thèmes au plus, de 60 caractères au plus chacun."));
        }
        words(departments).stream()
                .filter(word -> Departments.code(word).isEmpty())
                .findFirst()
                .ifPresent(word -> errors.add(new FieldError(
                        "departments-" + id,
                        "« %s » n’est pas un département : donnez son numéro ou son nom.".formatted(word))));
        return errors;
    }

    String line() {
        return TypedLine.of(title);
    }

    String by() {
        return TypedLine.of(authors);
    }

    List<String> about() {
        return words(themes);
    }

    List<String> codes() {
        return words(departments).stream()
                .map(Departments::code)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Another one as soon as anything changed that this form writes, or by whom it was given: a speaker may be erased. */
    static String mark(Resource one) {
        var content = one.content();
        return StateDigest.of(List.of(
                content.title(),
                content.authors(),
                content.themes(),
                content.departments(),
                content.link(),
                one.approved()));
    }

    /** Whether nobody changed it since the form was made. */
    boolean madeFrom(Resource now) {
        return seen.isEmpty() || seen.equals(mark(now));
    }

    /** What it would make of what stands now. */
    List<Difference> differences(Resource now) {
        var content = now.content();
        return Difference.among(List.of(
                new Difference("Titre", content.title(), line()),
                new Difference("Auteurs", content.authors(), by()),
                new Difference("Thèmes", String.join(", ", content.themes()), String.join(", ", about())),
                new Difference("Départements", labels(content.departments()), labels(codes())),
                new Difference("Accord", now.approved() ? "acceptée" : "à relire", "acceptée")));
    }

    private static String labels(List<String> codes) {
        return codes.stream().map(Departments::label).collect(Collectors.joining(", "));
    }

    /** What it makes of that. */
    Content content(Content now) {
        return new Content(
                now.day(),
                now.sequence(),
                now.link(),
                now.kind(),
                line(),
                by(),
                about(),
                codes(),
                now.date(),
                now.url(),
                now.file(),
                now.body());
    }

    /** The same, made from what stands now. */
    ApprovalForm madeAgain(Resource now) {
        return new ApprovalForm(id, title, authors, themes, departments, mark(now));
    }

    /** That resource's row, with what was typed in the place of what is kept. */
    Row over(Row row, List<Difference> conflict) {
        return row.id() == id ? row.typed(this, conflict) : row;
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split(","))
                .map(TypedLine::of)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
