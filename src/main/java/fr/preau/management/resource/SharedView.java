package fr.preau.management.resource;

import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.resource.testimony.Testimony;
import java.time.LocalDate;
import java.util.List;

/**
 * What was shared of a cycle.
 *
 * @param places where something may belong: a day, or one of its sequences
 * @param said what people who came say of it in public, or would
 * @param heard how many speakers answered
 * @param invited as it was typed
 * @param synthesis as it was typed
 */
public record SharedView(
        String slug,
        String cycleTitle,
        List<Place> places,
        List<Link> links,
        long heard,
        List<Row> rows,
        List<Testimony> said,
        Invited invited,
        Synthesis synthesis,
        List<FieldError> errors)
        implements FaultyForm {

    public SharedView {
        places = List.copyOf(places);
        links = List.copyOf(links);
        rows = List.copyOf(rows);
        said = List.copyOf(said);
        errors = List.copyOf(errors);
    }

    public String address() {
        return "/gestion/cycles/" + slug + "/ressources";
    }

    /** Whether something is wrong in the form of that resource, at one of its fields. */
    public boolean faulty(long id) {
        return errors.stream().anyMatch(error -> error.field().endsWith("-" + id));
    }

    /** The same, with what somebody typed about one of them. */
    SharedView with(ApprovalForm form, List<Difference> conflict) {
        return new SharedView(
                slug,
                cycleTitle,
                places,
                links,
                heard,
                rows.stream().map(row -> form.over(row, conflict)).toList(),
                said,
                invited,
                synthesis,
                errors);
    }

    /** @param value the day's number, a dash and the rank of the sequence; the number alone for the whole day */
    public record Place(String value, String label) {}

    /**
     * A speaker's link.
     *
     * @param email empty where organisers hand it over
     * @param standing what they said and gave, in words
     */
    public record Link(
            long id, String speaker, String email, String about, String url, boolean open, String standing) {}

    /** A speaker for whom a link is made, as it was typed. */
    public record Invited(String speaker, String email, String place) {

        static final Invited NOBODY = new Invited("", "", "");
    }

    /** A synthesis as it was typed. */
    public record Synthesis(String title, String text, String place) {

        static final Synthesis NONE = new Synthesis("", "", "");
    }

    /**
     * One resource.
     *
     * @param state in words
     * @param written whether it is a text of the team, with its versions
     * @param seen the mark of what its form was made from
     * @param conflict what its form would make of what somebody else wrote meanwhile
     * @param answers that its address answers, in words; empty where nobody asked
     * @param gone that its address gives nothing, in words; empty when it does
     */
    public record Row(
            long id,
            String title,
            String authors,
            String themes,
            String departments,
            String detail,
            LocalDate date,
            String about,
            String state,
            boolean written,
            boolean approved,
            boolean shown,
            long opened,
            String seen,
            List<Difference> conflict,
            String answers,
            String gone) {

        public Row {
            conflict = List.copyOf(conflict);
        }

        Row typed(ApprovalForm form, List<Difference> against) {
            return new Row(
                    id,
                    form.title(),
                    form.authors(),
                    form.themes(),
                    form.departments(),
                    detail,
                    date,
                    about,
                    state,
                    written,
                    approved,
                    shown,
                    opened,
                    form.seen(),
                    against,
                    answers,
                    gone);
        }
    }
}
