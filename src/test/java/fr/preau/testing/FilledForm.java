package fr.preau.testing;

import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A registration form, filled in, with a stamp of its own; sending it twice is sending one form twice. */
public final class FilledForm {

    private final Visitor visitor;
    private final String path;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    FilledForm(Visitor visitor, String path, String stamp) {
        this.visitor = visitor;
        this.path = path;
        with("stamp", stamp);
        with("website", "");
        with("lastName", "Martin");
        with("firstName", "Claire");
        with("email", "claire.martin@exemple.fr");
        with("phone", "");
        with("profile", "LOCAL_AGENT");
        with("job", "Cheffe de projet");
        with("organisation", "Ville d’essai");
        with("organisationKind", "COMMUNE");
        with("department", "69 Rhône");
        with("accessNeeds", "");
        with("policy", "WHAT_REMAINS");
    }

    /** The form as it is shown now. */
    public Page opened() {
        return visitor.get(path);
    }

    public FilledForm with(String field, String value) {
        values.put(field, List.of(value));
        return this;
    }

    /** Ticks a day, shown or not. */
    public FilledForm day(long id) {
        var days = new ArrayList<>(values.getOrDefault("days", List.of()));
        days.add(Long.toString(id));
        values.put("days", days);
        return this;
    }

    /** Ticks several boxes of one name. */
    public FilledForm ticked(String field, String... boxes) {
        values.put(field, List.of(boxes));
        return this;
    }

    public Page send() {
        return visitor.post(path, values);
    }
}
