package fr.preau.news;

import fr.preau.platform.form.TypedLine;
import fr.preau.registration.Departments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Departments as somebody types them in one field, as numbers or names parted by commas.
 *
 * @param codes those that were read, each once, in order
 * @param errors a sentence for each that is none
 */
public record TypedDepartments(List<String> codes, List<String> errors) {

    private static final Pattern APART = Pattern.compile("[,;\\n]");
    private static final int MOST = 30;
    private static final int LONGEST_TOLD = 60;

    public TypedDepartments {
        codes = List.copyOf(codes);
        errors = List.copyOf(errors);
    }

    public static TypedDepartments read(String typed) {
        var codes = new LinkedHashSet<String>();
        var errors = new ArrayList<String>();
        for (var part : APART.split(typed, MOST * 2)) {
            var one = TypedLine.of(part);
            if (!one.isEmpty()) {
                Departments.code(one)
                        .ifPresentOrElse(
                                codes::add,
                                () -> errors.add("« %s » n’est pas un département. Écrivez un numéro ou un nom."
                                        .formatted(
                                                one.length() > LONGEST_TOLD
                                                        ? one.substring(0, LONGEST_TOLD) + "…"
                                                        : one)));
            }
        }
        return new TypedDepartments(codes.stream().sorted().toList(), errors);
    }
}
