package fr.preau.governance;

import fr.preau.contract.Inside;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens the gesture of every page of a sitting; what the address does not name within the contract is not found. */
@ControllerAdvice(assignableTypes = {SittingPages.class, SecretaryPages.class, RecordPages.class})
class SittingGestures {

    private final GovernancePlaces places;

    SittingGestures(GovernancePlaces places) {
        this.places = places;
    }

    @ModelAttribute(name = SittingGesture.HERE, binding = false)
    SittingGesture gesture(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @PathVariable long sitting,
            @RequestParam Map<String, String> sent) {
        var known = places.body(inside, body);
        return new SittingGesture(inside, known, places.sitting(known, sitting), sent, new GovernanceForms(sent));
    }
}
