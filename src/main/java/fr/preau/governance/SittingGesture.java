package fr.preau.governance;

import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.contract.SeenBefore;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.View;

/** What somebody does with a sitting: who they are in the contract, what the address names, and what was sent. */
record SittingGesture(Inside inside, Body body, Sitting sitting, Map<String, String> sent, GovernanceForms form) {

    /** By which a page asks for it. */
    static final String HERE = "gesture";

    String address() {
        return GovernancePlaces.address(inside, body, sitting);
    }

    /** The body and the day, for the journal. */
    String named() {
        return body.name() + ", " + GovernancePlaces.when(sitting);
    }

    View done(ContractDone what) {
        return what.redirect(address());
    }

    /** What the form was made from; empty if it does not say. */
    String seen() {
        return sent.getOrDefault(SeenBefore.FIELD, "");
    }

    /** To be made from what stands now, once its page has told so. */
    SittingGesture anew() {
        var rest = new HashMap<>(sent);
        rest.remove(SeenBefore.FIELD);
        return new SittingGesture(inside, body, sitting, rest, form);
    }

    /** Why that sitting is not written now: it is not convened, it waits for its day, or that is over. */
    static List<FieldError> unwritten(String field, Sitting sitting, LocalDate today) {
        if (sitting.state() == SittingState.PLANNED) {
            return List.of(
                    new FieldError(field, "Rien n’a changé : cette séance n’est pas convoquée. Convoquez-la d’abord."));
        }
        return sitting.state().open() && today.isBefore(sitting.on())
                ? List.of(new FieldError(
                        field,
                        "Rien n’a changé : cette séance s’écrit à partir du %s.".formatted(French.date(sitting.on()))))
                : closed(field);
    }

    static List<FieldError> closed(String field) {
        return List.of(new FieldError(field, "Rien n’a changé : cette séance ne s’écrit plus."));
    }
}
