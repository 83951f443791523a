package fr.preau.evaluation.lesson;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ContractRole;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.lesson.LessonCard.State;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of cards show; {@code values} are forms as typed. */
public final class LessonViews {

    private LessonViews() {}

    /** @param about whose it is, or where it comes from */
    public record CardLine(String href, String title, String about, String state) {}

    /** @param proposed actions whose report says what it taught and that have no card yet */
    public record CardsView(
            CityContract contract, ContractRole role, String base, List<CardLine> proposed, List<CardLine> cards) {}

    /** One part of a card under its name. */
    public record Told(String label, String text) {}

    /**
     * A card in its contract.
     *
     * @param action where its form goes
     * @param state empty for one that is not written yet
     */
    public record CardView(
            CityContract contract,
            ContractRole role,
            String base,
            String action,
            Optional<State> state,
            boolean published,
            List<Told> told,
            String read,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        public List<String> themes() {
            return contract.themes().stream().map(Theme::name).toList();
        }

        public boolean is(String name) {
            return state.map(State::name).filter(name::equals).isPresent();
        }

        public boolean isNew() {
            return state.isEmpty();
        }

        /** What the form is made from; one that is refused keeps what it was made from. */
        public String seen() {
            return value(SeenBefore.FIELD);
        }
    }

    /** Cards that contracts offer, for the centre. */
    public record OfferedView(List<CardLine> offered, List<CardLine> published) {}

    /** A day of a draft to which a sequence may be added. */
    public record DraftDay(String id, String label) {}

    /**
     * A card at the centre.
     *
     * @param library where everybody reads it; empty as long as nobody does
     */
    public record OfferedCardView(
            String address,
            String title,
            String contract,
            List<Told> told,
            String library,
            List<DraftDay> days,
            Map<String, String> values,
            List<FieldError> errors)
            implements FaultyForm {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }
}
