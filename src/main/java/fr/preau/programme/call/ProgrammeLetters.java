package fr.preau.programme.call;

import fr.preau.contract.Contracts;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.Programmes;
import fr.preau.programme.SheetState;
import fr.preau.programme.sheet.CarrierLinks;
import fr.preau.programme.sheet.CarrierTerms;
import fr.preau.programme.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is written to those who act by a link: carriers and funders. Whoever begins a sheet types any address, and may
 * type another in it: nothing that they wrote goes there under our name, neither a title nor an organisation.
 */
@Component
class ProgrammeLetters implements LetterWriter {

    private static final String REASON =
            "Vous recevez ce message parce que cette adresse suit une action ou des financements du contrat.";

    private final Contracts contracts;
    private final Programmes programmes;
    private final Sheets sheets;
    private final Funders funders;
    private final SignedLinks links;
    private final CarrierTerms terms;
    private final BegunDrafts drafts;

    ProgrammeLetters(
            Contracts contracts,
            Programmes programmes,
            Sheets sheets,
            Funders funders,
            SignedLinks links,
            CarrierTerms terms,
            BegunDrafts drafts) {
        this.contracts = contracts;
        this.programmes = programmes;
        this.sheets = sheets;
        this.funders = funders;
        this.links = links;
        this.terms = terms;
        this.drafts = drafts;
    }

    /** The kinds, with their name for organisers. */
    enum Kind {
        /** The link to a sheet just begun; about a sheet. */
        PROGRAMME_SHEET_BEGUN("Lien d’un porteur"),
        /** The links to those that wait at an address, where another was to be begun; about one of them. */
        PROGRAMME_SHEETS_WAIT("Liens d’un porteur vers ses brouillons"),
        /** It came in; about a sheet. */
        PROGRAMME_SHEET_SUBMITTED("Fiche déposée"),
        /** A new link to a sheet, those before being ended; about a sheet. */
        PROGRAMME_CARRIER_LINK("Lien renvoyé à un porteur"),
        /** The link to the lines that ask a funder; about a funder. */
        PROGRAMME_FUNDER_LINK("Lien d’un financeur");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    @Override
    public Map<String, String> kinds() {
        return LetterWriter.named(Kind.values(), kind -> kind.label);
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return switch (Kind.valueOf(kind)) {
            case PROGRAMME_SHEET_BEGUN ->
                sheets.withId(subjectId)
                        .filter(sheet -> sheet.state() == SheetState.DRAFT)
                        .map(
                                sheet -> ofSheet(
                                        sheet,
                                        "Votre fiche est commencée",
                                        "Une fiche d’action a été commencée avec cette adresse, pour l’appel à projets %d. Ouvrez cette page pour la remplir et la déposer. Le lien sert autant de fois que vous voulez, jusqu’à la clôture de l’appel. Si ce n’est pas vous, n’en faites rien : une fiche qui n’est pas déposée ne compte pas."))
                        .orElseGet(ProgrammeLetters::moot);
            case PROGRAMME_SHEETS_WAIT ->
                sheets.withId(subjectId).map(this::waiting).orElseGet(ProgrammeLetters::moot);
            case PROGRAMME_SHEET_SUBMITTED ->
                sheets.withId(subjectId)
                        .filter(sheet -> sheet.state() == SheetState.SUBMITTED)
                        .map(
                                sheet -> ofSheet(
                                        sheet,
                                        "Votre fiche est déposée",
                                        "Votre fiche d’action de l’appel à projets %d est déposée. Vous pouvez la corriger jusqu’à la clôture de l’appel, par le même lien."))
                        .orElseGet(ProgrammeLetters::moot);
            case PROGRAMME_CARRIER_LINK ->
                sheets.withId(subjectId).map(this::again).orElseGet(ProgrammeLetters::moot);
            case PROGRAMME_FUNDER_LINK ->
                funders.withId(subjectId)
                        .filter(funder -> funder.linkUntil().isPresent())
                        .map(this::ofFunder)
                        .orElseGet(ProgrammeLetters::moot);
        };
    }

    private static Composition moot() {
        return new Composition.Moot("Ce dont parle le message n’est plus ainsi.");
    }

    private Composition again(ActionSheet sheet) {
        var until = terms.of(sheet.id());
        return ofSheet(
                sheet,
                "Un nouveau lien vers votre fiche",
                "Ouvrez cette page pour lire votre fiche d’action de %d"
                        + until.lateUntil()
                                .map(day -> ". L’équipe vous permet de la déposer jusqu’au "
                                        + French.date(day)
                                        + ", même si l’appel est clos")
                                .orElse("")
                        + ". Ce lien est valable jusqu’au " + French.date(until.until())
                        + " ; ceux d’avant n’ouvrent plus rien.");
    }

    private Composition waiting(ActionSheet one) {
        var waiting = drafts.of(one.programmeId(), one.text().email());
        if (waiting.isEmpty()) {
            return moot();
        }
        var programme = programmes.withId(one.programmeId()).orElseThrow();
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(
                "Une fiche d’action allait être commencée avec cette adresse, pour l’appel à projets %d. Trois fiches commencées avec elle attendaient déjà d’être déposées : aucune autre n’a été commencée. Ouvrez l’une d’elles pour la remplir et la déposer, vous pourrez ensuite en commencer une autre. Si ce n’est pas vous, n’en faites rien : une fiche qui n’est pas déposée ne compte pas."
                        .formatted(programme.year())));
        for (var at = 0; at < waiting.size(); at++) {
            blocks.add(button("Ouvrir la fiche %d sur %d".formatted(at + 1, waiting.size()), waiting.get(at)));
        }
        return letter(one.text().email(), "", "Des fiches commencées vous attendent", blocks, programme.contractId());
    }

    private SecretButton button(String label, ActionSheet sheet) {
        return new SecretButton(label, links.url(Purpose.CARRIER, sheet.id(), CarrierLinks.signed(sheet)));
    }

    private Composition ofSheet(ActionSheet sheet, String subject, String text) {
        if (sheet.text().email().isEmpty()) {
            return moot();
        }
        var programme = programmes.withId(sheet.programmeId()).orElseThrow();
        return letter(
                sheet.text().email(),
                "",
                subject,
                List.of(new Text(text.formatted(programme.year())), button("Ouvrir la fiche", sheet)),
                programme.contractId());
    }

    private Composition ofFunder(Funder funder) {
        return letter(
                funder.email(),
                funder.name(),
                "Les demandes qui vous sont adressées",
                List.of(
                        new Text(
                                "Ouvrez cette page pour lire les demandes, donner votre avis et le montant que vous proposez."),
                        new SecretButton(
                                "Ouvrir les demandes",
                                links.url(Purpose.FUNDER, funder.id(), FunderAccess.signed(funder))),
                        new Text("Ce lien est valable jusqu’au %s."
                                .formatted(French.date(funder.linkUntil().orElseThrow())))),
                funder.contractId());
    }

    private Composition letter(String email, String name, String subject, List<Block> blocks, long contract) {
        var title = contracts.withId(contract).map(one -> one.name() + " : ").orElse("");
        return new Composition.Composed(new Letter(email, name, title + subject, blocks, REASON, List.of()));
    }
}
