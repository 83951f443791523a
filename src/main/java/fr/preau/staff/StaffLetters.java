package fr.preau.staff;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.staff.StaffLinks.Link;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What messages to the staff say, from the accounts as they are when the message leaves. */
@Component
class StaffLetters implements LetterWriter {

    private static final Composition USED = new Composition.Moot("Le lien a servi, ou n’est plus valable.");

    private final Accounts accounts;
    private final StaffLinks links;
    private final Centre centre;
    private final Settings settings;

    StaffLetters(Accounts accounts, StaffLinks links, Centre centre, Settings settings) {
        this.accounts = accounts;
        this.links = links;
        this.centre = centre;
        this.settings = settings;
    }

    @Override
    public Map<String, String> kinds() {
        return LetterWriter.named(StaffLetterKind.values(), StaffLetterKind::label);
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return switch (StaffLetterKind.valueOf(kind)) {
            case STAFF_INVITATION ->
                links.live(subjectId)
                        .flatMap(link -> accounts.withId(link.accountId()).map(member -> invitation(member, link)))
                        .orElse(USED);
            case STAFF_SIGN_IN ->
                links.live(subjectId)
                        .flatMap(link -> accounts.withId(link.accountId()).map(member -> signIn(member, link)))
                        .orElse(USED);
            case STAFF_PASSWORD ->
                notice(
                        subjectId,
                        "Votre mot de passe a été changé",
                        "Le mot de passe de votre compte vient d’être changé, et vos autres sessions ont été fermées.",
                        "Si ce n’est pas vous, demandez tout de suite un lien de connexion, choisissez un nouveau mot de passe et prévenez un administrateur de votre centre.");
            case STAFF_PASSKEY ->
                notice(
                        subjectId,
                        "Une clé d’accès a été ajoutée",
                        "Une clé d’accès vient d’être ajoutée à votre compte : elle permet d’y entrer sans mot de passe.",
                        "Si ce n’est pas vous, demandez tout de suite un lien de connexion, retirez cette clé dans « Mon compte », changez votre mot de passe et prévenez un administrateur de votre centre.");
            case STAFF_IDENTITY ->
                notice(
                        subjectId,
                        "%s ouvre votre compte".formatted(provider()),
                        "Vous êtes entré par %1$s pour la première fois : votre compte est maintenant lié à votre identité de %1$s, et à elle seule."
                                .formatted(provider()),
                        "Si ce n’est pas vous, prévenez tout de suite un administrateur de votre centre : il peut délier et fermer ce compte.");
            case STAFF_TRIAL -> trial(subjectId);
        };
    }

    private Composition invitation(Member member, Link link) {
        return letter(
                member,
                "Votre compte vous attend",
                List.of(
                        new Text("%s un compte sur %s plateforme d’inscription, avec le rôle « %s »."
                                .formatted(
                                        centre.named().does("vous ouvre"),
                                        centre.named().isPlural() ? "leur" : "sa",
                                        member.role().label())),
                        new Text("Ouvrez cette page pour choisir votre nom et votre mot de passe."),
                        new SecretButton("Créer mon compte", links.url(link)),
                        new Text("Ce lien ne sert qu’une fois, jusqu’au %s.".formatted(moment(link)))),
                "Vous recevez ce message parce qu’un administrateur a donné cette adresse. Si vous ne l’attendiez pas, ignorez-le : aucun compte ne s’ouvrira.");
    }

    private Composition signIn(Member member, Link link) {
        return letter(
                member,
                "Votre lien de connexion",
                List.of(
                        new Text("Voici le lien demandé, pour entrer sans mot de passe ou en choisir un nouveau."),
                        new SecretButton("Entrer dans l’espace de l’équipe", links.url(link)),
                        new Text("Il ne sert qu’une fois, jusqu’au %s.".formatted(moment(link)))),
                "Vous recevez ce message parce que quelqu’un a demandé un lien de connexion pour cette adresse. Si ce n’est pas vous, ne faites rien : sans ce message, personne n’entre.");
    }

    private Composition trial(long accountId) {
        return accounts.withId(accountId)
                .map(member -> letter(
                        member,
                        "Message d’essai",
                        List.of(
                                new Text("Vous lisez ce message : les courriels %s partent et arrivent."
                                        .formatted(centre.named().of())),
                                new Text(
                                        "Vérifiez le nom et l’adresse de l’expéditeur, et que ce message n’est pas arrivé parmi les indésirables.")),
                        "Vous recevez ce message parce que vous l’avez demandé dans les réglages."))
                .orElseGet(() -> new Composition.Moot("Le compte n’existe plus."));
    }

    private Composition notice(long accountId, String subject, String text, String remedy) {
        return accounts.withId(accountId)
                .map(member -> letter(
                        member,
                        subject,
                        List.of(
                                new Text(text),
                                new Text(remedy),
                                new Button("Demander un lien de connexion", settings.url() + "/connexion/lien")),
                        "Vous recevez ce message parce que cette adresse est celle d’un compte de l’équipe."))
                .orElseGet(() -> new Composition.Moot("Le compte n’existe plus."));
    }

    private String provider() {
        return settings.oidc().map(Settings.Oidc::name).orElse("Le fournisseur d’identité");
    }

    private static Composition letter(Member member, String subject, List<Block> blocks, String reason) {
        return new Composition.Composed(new Letter(member.email(), member.name(), subject, blocks, reason, List.of()));
    }

    private String moment(Link link) {
        return French.moment(LocalDateTime.ofInstant(link.expiresAt(), settings.zone()));
    }
}
