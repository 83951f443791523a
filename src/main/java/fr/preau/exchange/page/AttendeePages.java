package fr.preau.exchange.page;

import fr.preau.exchange.Attendee;
import fr.preau.exchange.AttendeeConsents;
import fr.preau.exchange.page.AttendeesView.Typed;
import fr.preau.exchange.page.Guests.Guest;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Who comes, for whoever comes too: nobody is named who did not tick it. */
@Controller
@RequestMapping("/inscription/{token}/participants/{day}")
class AttendeePages {

    private final Guests guests;
    private final AttendeeConsents consents;
    private final Templates templates;

    AttendeePages(Guests guests, AttendeeConsents consents, Templates templates) {
        this.guests = guests;
        this.consents = consents;
        this.templates = templates;
    }

    @GetMapping
    View show(
            @PathVariable String token,
            @PathVariable long day,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var guest = guests.of(token, day);
        var people = consents.of(day);
        var typed = people.stream()
                .filter(one -> one.registrationId() == guest.registration())
                .findFirst()
                .map(one -> new Typed(true, !one.organisation().isEmpty(), one.contact()))
                .orElse(new Typed(false, false, ""));
        return page(HttpStatus.OK, guest, people, typed, told(done), List.of());
    }

    @PostMapping
    View choose(@PathVariable String token, @PathVariable long day, @RequestParam Map<String, String> sent) {
        var guest = guests.of(token, day);
        var typed =
                new Typed(sent.containsKey("name"), sent.containsKey("organisation"), sent.getOrDefault("contact", ""));
        var contact = Composed.text(TypedLine.of(typed.contact()));
        if (!typed.name() && (typed.organisation() || !contact.isEmpty())) {
            return refused(guest, typed, "name", "Cochez votre nom pour montrer le reste, ou videz le reste.");
        }
        if (contact.length() > Attendee.LONGEST_CONTACT) {
            return refused(guest, typed, "contact", "Donnez un contact en 120 caractères au plus.");
        }
        if (!typed.name()) {
            consents.withdraw(day, guest.registration());
            return back(guest, "retire");
        }
        if (!guests.ahead(guest)) {
            return refused(guest, typed, "name", "La journée est passée : vous pouvez seulement vous retirer.");
        }
        consents.give(day, guest.registration(), typed.organisation(), contact);
        return back(guest, "visible");
    }

    private View refused(Guest guest, Typed typed, String field, String why) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                guest,
                consents.of(guest.day().id()),
                typed,
                "",
                List.of(new FieldError(field, why)));
    }

    private static View back(Guest guest, String done) {
        return new RedirectView(address(guest) + "?fait=" + done);
    }

    private static String told(String done) {
        return switch (done) {
            case "visible" -> "Vous êtes dans la liste, avec ce que vous avez choisi.";
            case "retire" -> "Vous n’êtes pas dans la liste.";
            default -> "";
        };
    }

    private View page(
            HttpStatus status, Guest guest, List<Attendee> people, Typed typed, String told, List<FieldError> errors) {
        var date = guest.day().content().date();
        var view = new AttendeesView(
                guest.cycle().title(), date, address(guest), guest.own(), typed, people, told, errors);
        var layout = templates.unindexed(
                "Qui vient le " + French.day(date),
                "/rencontre/" + guest.cycle().slug());
        return templates.page(status, "exchange/attendees", Map.of("layout", layout, "view", view));
    }

    private static String address(Guest guest) {
        return guest.own() + "/participants/" + guest.day().id();
    }
}
