package fr.preau.webhook;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

/** The programs that are told, and adding one. */
public record HooksView(List<Row> rows, String name, String url, List<String> chosen, List<FieldError> errors)
        implements FaultyForm {

    public HooksView {
        rows = List.copyOf(rows);
        chosen = List.copyOf(chosen);
        errors = List.copyOf(errors);
    }

    /** @param host of its address */
    public record Row(long id, String name, String host, List<String> events, boolean runs) {

        public Row {
            events = List.copyOf(events);
        }
    }

    public List<HookEvent> events() {
        return List.of(HookEvent.values());
    }
}
