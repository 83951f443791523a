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

    /** Awa Diallo comes along that day; her fields carry a prefix. */
    public FilledForm second(String email, long day) {
        return with("people", "2")
                .with("p2.lastName", "Diallo")
                .with("p2.firstName", "Awa")
                .with("p2.email", email)
                .with("p2.profile", "ELECTED_OFFICIAL")
                .with("p2.job", "Adjointe")
                .with("p2.organisation", "Ville d’essai")
                .with("p2.organisationKind", "COMMUNE")
                .with("p2.department", "69")
                .with("p2.days", Long.toString(day));
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
