package fr.preau.management.today;

import fr.preau.cycle.CycleBriefs.Brief;
import fr.preau.mail.Messages;
import fr.preau.management.today.TodayView.Step;
import fr.preau.platform.Setting;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.centre.Palette;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The five steps of a new centre; they are seen done by what is there, and go when all are. */
@Component
class FirstSteps {

    private static final String SETTINGS = "/gestion/reglages";

    /** With it no message reaches anybody. */
    private static final String UNSET_SENDER = Setting.PREAU_MAIL_FROM.defaultValue();

    private final Centre centre;
    private final Messages messages;
    private final Settings settings;

    FirstSteps(Centre centre, Messages messages, Settings settings) {
        this.centre = centre;
        this.messages = messages;
        this.settings = settings;
    }

    /** For whoever may take them; none once all are behind. */
    List<Step> left(Role role, Map<Long, Brief> cycles) {
        if (!AccessRules.opens(role, SETTINGS)) {
            return List.of();
        }
        var profile = centre.profile();
        var named = profile.version() > 0;
        var unsent = profile.mailFrom().equals(UNSET_SENDER);
        var published = !profile.legalNotice().isBlank();
        var told = !profile.privacy().isBlank();
        var steps = List.of(
                new Step(
                        "Nom du centre et expéditeur",
                        named && unsent
                                ? "Le nom est enregistré ; il reste l’adresse de l’expéditeur."
                                : "Ce que lisent les personnes en haut de chaque page et de chaque message.",
                        named && unsent ? SETTINGS + "#messages" : SETTINGS,
                        named && !unsent),
                new Step(
                        "Textes légaux",
                        published == told
                                ? "Mentions légales et données personnelles, au pied de chaque page."
                                : "Il reste « %s »."
                                        .formatted(told ? "Qui publie ce site" : "À qui s’adresser pour ses données"),
                        SETTINGS + "#legal",
                        published && told),
                new Step(
                        "Logo et couleurs",
                        "Vos pages vous ressemblent ; le contraste est vérifié.",
                        SETTINGS + "#couleurs",
                        profile.logo().isPresent() || !profile.palette().equals(Palette.OWN)),
                new Step(
                        "Première page",
                        "Collez le document d’un cycle, ou écrivez sa page.",
                        "/gestion/importer",
                        !cycles.isEmpty()),
                new Step(
                        "Message d’essai à vous-même",
                        settings.smtp().isEmpty()
                                ? "Il manque un serveur de courriel : à régler avec qui tient le serveur (PREAU_SMTP_HOST)."
                                : "Pour savoir que les messages partent avant d’écrire à d’autres.",
                        SETTINGS + "#essai",
                        messages.left()));
        return steps.stream().allMatch(Step::done) ? List.of() : steps;
    }
}
