package fr.preau.api.token;

import fr.preau.api.Scope;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of programs, and making one more.
 *
 * @param secret of the one that was made just now, shown this once
 */
public record TokensView(
        List<Row> rows, TokenForm form, List<Choice> cycles, Optional<String> secret, List<FieldError> errors)
        implements FaultyForm {

    public TokensView {
        rows = List.copyOf(rows);
        cycles = List.copyOf(cycles);
        errors = List.copyOf(errors);
    }

    /**
     * One token, its instants in the place's local time.
     *
     * @param cycle the title of the one that it is for
     * @param state « En service », « Échu », « Révoqué », « Fini avec le compte »
     */
    public record Row(
            long id,
            String name,
            String hint,
            List<String> scopes,
            Optional<String> cycle,
            int perMinute,
            String maker,
            LocalDateTime expires,
            Optional<LocalDateTime> used,
            boolean lives,
            String state) {

        public Row {
            scopes = List.copyOf(scopes);
        }
    }

    public record Choice(String value, String label) {}

    public List<Scope> scopes() {
        return List.of(Scope.values());
    }

    public List<Choice> lasts() {
        return TokenForm.LASTS.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
    }
}
