package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.person.AddressLinks.Asked;
import fr.preau.registration.person.AddressRows.AddressChange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is written about a change of address, to the new one and to the old one. */
@Component
class AddressLetters implements LetterWriter {

    static final String TO_CONFIRM = "ADDRESS_TO_CONFIRM";
    static final String CHANGED = "ADDRESS_CHANGED";
    static final List<String> KINDS = List.of(TO_CONFIRM, CHANGED);

    private static final Map<String, String> LABELS =
            Map.of(TO_CONFIRM, "Nouvelle adresse à confirmer", CHANGED, "Adresse changée");

    private final AddressRows rows;
    private final AddressLinks links;
    private final Registrations registrations;
    private final Cycles cycles;
    private final Settings settings;

    AddressLetters(
            AddressRows rows, AddressLinks links, Registrations registrations, Cycles cycles, Settings settings) {
        this.rows = rows;
        this.links = links;
        this.registrations = registrations;
        this.cycles = cycles;
        this.settings = settings;
    }

    @Override
    public Map<String, String> kinds() {
        return LABELS;
    }

    @Override
    public Composition compose(String kind, long changeId, List<Long> days) {
        return rows.withId(changeId)
                .flatMap(change -> registrations
                        .withId(change.registrationId())
                        .flatMap(registration -> cycles.withId(registration.cycleId())
                                .map(cycle -> kind.equals(CHANGED)
                                        ? changed(change, registration, cycle)
                                        : toConfirm(change, registration, cycle))))
                .orElseGet(() -> new Composition.Moot("La demande n’existe plus."));
    }

    /** Who has that address already learns it here, in their own mailbox, and nobody else does. */
    private Composition toConfirm(AddressChange change, Registration registration, Cycle cycle) {
        var link = links.url(change.id());
        if (link.isEmpty()) {
            return new Composition.Moot("La demande a été remplacée, ou n’est plus valable.");
        }
        var asked = new Text("Quelqu’un demande que l’inscription %s à « %s » passe à votre adresse."
                .formatted(French.of(registration.person().fullName()), cycle.title()));
        return links.isTaken(new Asked(change, registration))
                ? letter(
                        change.newEmail(),
                        registration,
                        "Votre adresse a déjà une inscription",
                        List.of(
                                asked,
                                new Text(
                                        "Cette adresse porte déjà une inscription à cette rencontre. Rien n’a changé, et rien ne changera."),
                                new Button("Retrouver mon inscription", settings.url() + "/retrouver-mon-inscription")),
                        reason())
                : letter(
                        change.newEmail(),
                        registration,
                        "Confirmez votre nouvelle adresse",
                        List.of(
                                asked,
                                new Text("Si c’est vous, confirmez-le : rien ne change avant."),
                                new SecretButton("Confirmer cette adresse", link.get()),
                                new Text("Ce lien ne sert qu’une fois, jusqu’au %s.".formatted(until(change)))),
                        reason());
    }

    private static String reason() {
        return "Vous recevez ce message parce que quelqu’un a donné cette adresse. Si ce n’est pas vous, ne faites rien : sans votre confirmation, rien ne change.";
    }

    private Composition changed(AddressChange change, Registration registration, Cycle cycle) {
        return letter(
                change.oldEmail(),
                registration,
                "Votre adresse a été changée",
                List.of(
                        new Text("L’inscription %s à « %s » a maintenant une autre adresse, confirmée par un lien."
                                .formatted(French.of(registration.person().fullName()), cycle.title())),
                        new Text(
                                "Les messages n’arrivent plus ici, et les liens reçus à cette adresse n’ouvrent plus rien."),
                        new Text(
                                "Si ce n’est pas vous qui l’avez demandé, répondez tout de suite à ce message : l’équipe peut remettre votre adresse.")),
                "Vous recevez ce message parce que cette adresse était celle de l’inscription.");
    }

    private static Composition letter(
            String to, Registration registration, String subject, List<Block> blocks, String reason) {
        return new Composition.Composed(
                new Letter(to, registration.person().fullName(), subject, blocks, reason, List.of()));
    }

    private String until(AddressChange change) {
        return French.moment(LocalDateTime.ofInstant(change.expiresAt(), settings.zone()));
    }
}
