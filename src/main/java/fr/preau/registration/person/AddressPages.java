package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.ErrorView;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.address.NearMiss;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Person;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.person.AddressChanges.Confirmation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A person changes their own address. Mail scanners open the link too: opening it changes nothing, a button posts. */
@Controller
class AddressPages {

    private final Links links;
    private final AddressChanges changes;
    private final AddressLinks addresses;
    private final Cycles cycles;
    private final Templates templates;

    AddressPages(Links links, AddressChanges changes, AddressLinks addresses, Cycles cycles, Templates templates) {
        this.links = links;
        this.changes = changes;
        this.addresses = addresses;
        this.cycles = cycles;
        this.templates = templates;
    }

    @GetMapping("/inscription/{token}/adresse")
    View form(@PathVariable String token) {
        return form(HttpStatus.OK, token, owner(token), "", "", Optional.empty());
    }

    /** The answer does not say whether anybody else is registered with that address. */
    @PostMapping("/inscription/{token}/adresse")
    View ask(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String seen) {
        var owner = owner(token);
        return switch (EmailAddress.read(email)) {
            case EmailAddress.Reading.Wrong wrong -> refused(token, owner, email, "", wrong.message());
            case EmailAddress.Reading.Good(var address)
            when Person.emailKey(address).equals(owner.person().emailKey()) ->
                refused(token, owner, email, "", "C’est déjà votre adresse : écrivez la nouvelle.");
            case EmailAddress.Reading.Good(var address) -> {
                var question = NearMiss.question(address, seen);
                if (question.isPresent()) {
                    yield refused(token, owner, email, address, question.get());
                }
                yield changes.ask(owner, address)
                        ? page(HttpStatus.OK, "Changer d’adresse", new AddressStep.Sent(token, address))
                        : refused(
                                token,
                                owner,
                                email,
                                "",
                                "Vous avez demandé plusieurs adresses aujourd’hui. Réessayez demain, ou écrivez aux organisateurs.");
            }
        };
    }

    private View refused(String token, Registration owner, String email, String seen, String why) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, token, owner, email, seen, Optional.of(why));
    }

    private View form(
            HttpStatus status, String token, Registration owner, String email, String seen, Optional<String> error) {
        return page(
                status,
                (error.isEmpty() ? "" : "Erreur : ") + "Changer d’adresse",
                new AddressStep.Form(token, cycle(owner).title(), owner.person().email(), email, seen, error));
    }

    @GetMapping("/nouvelle-adresse/{token}")
    View open(@PathVariable String token) {
        var asked = addresses.read(token).orElseThrow(DeadLink::new);
        var registration = asked.registration();
        return page(
                HttpStatus.OK,
                "Confirmer une adresse",
                new AddressStep.Confirm(
                        token,
                        cycle(registration).title(),
                        registration.person().fullName(),
                        asked.change().newEmail()));
    }

    @PostMapping("/nouvelle-adresse/{token}")
    View confirm(@PathVariable String token) {
        return switch (changes.confirm(token)) {
            case Confirmation.Done(var registration) ->
                new RedirectView("/inscription/" + links.token(registration) + "?fait=adresse");
            case Confirmation.Taken _ ->
                templates.page(new ErrorView(
                        HttpStatus.CONFLICT.value(),
                        "Cette adresse a déjà une inscription",
                        List.of(
                                "Rien n’a changé : chaque adresse n’a qu’une inscription à une rencontre.",
                                "Retrouvez-la, ou écrivez aux organisateurs s’il faut réunir les deux."),
                        Optional.of("/retrouver-mon-inscription"),
                        Optional.of("Retrouver mon inscription")));
            case Confirmation.Dead _ -> throw new DeadLink();
        };
    }

    private View page(HttpStatus status, String title, AddressStep view) {
        return templates.page(
                status,
                "registration/address",
                Map.of("layout", templates.unindexed(title, "/retrouver-mon-inscription"), "view", view));
    }

    private Registration owner(String token) {
        return links.owner(token).orElseThrow(DeadLink::new);
    }

    private Cycle cycle(Registration registration) {
        return cycles.withId(registration.cycleId()).orElseThrow(DeadLink::new);
    }
}
