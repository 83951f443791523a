package fr.preau.registration.form;

import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Places.Place;
import fr.preau.registration.desk.WorkshopRows;
import fr.preau.registration.desk.WorkshopRows.Chosen;
import fr.preau.registration.rules.Circumstances;
import fr.preau.registration.rules.FormRules.Form;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What a form asks of somebody whose days and workshops it does not ask, since they have them. */
@NamedInterface("form")
@Component
public class HeldForm {

    private final Places places;
    private final WorkshopRows workshops;

    HeldForm(Places places, WorkshopRows workshops) {
        this.places = places;
        this.workshops = workshops;
    }

    /** By all the days on which that person has, or waits for, a place. */
    public Form of(long registrationId, Form form) {
        return on(registrationId, form, _ -> true);
    }

    /** By what they have on that day alone. */
    public Form on(long registrationId, Form form, long day) {
        return on(registrationId, form, one -> one == day);
    }

    private Form on(long registrationId, Form form, LongPredicate wanted) {
        if (form.questions().stream().allMatch(question -> question.when().isEmpty())) {
            return form;
        }
        var days = places.of(registrationId).stream()
                .filter(place -> place.state().live())
                .map(Place::dayId)
                .filter(wanted::test)
                .collect(Collectors.toSet());
        var chosen = workshops.chosen(registrationId).stream()
                .filter(one -> days.contains(one.day()))
                .map(Chosen::workshop)
                .collect(Collectors.toSet());
        return new Form(form.rules(), Circumstances.settled(form.questions(), days, chosen));
    }
}
