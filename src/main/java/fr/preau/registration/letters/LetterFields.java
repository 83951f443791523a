package fr.preau.registration.letters;

import static fr.preau.mail.wording.LetterField.free;
import static fr.preau.mail.wording.LetterField.needed;

import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Code;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Organiser;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.LetterField;
import fr.preau.mail.wording.LetterModel;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.LetterKind;
import fr.preau.registration.person.WelcomeCodes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fields that each of the desk's messages may use, with what they become for an invented person. */
@Component
class LetterFields {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 14);
    private static final LocalDate OTHER = LocalDate.of(2030, 4, 11);
    private static final String HOURS = French.hours(LocalTime.of(9, 30), Optional.of(LocalTime.of(17, 0)));
    private static final String TITLE = "Entrez dans la vie du contrat";
    private static final String DATES = French.days(List.of(DAY));

    private final Centre centre;
    private final Settings settings;

    LetterFields(Centre centre, Settings settings) {
        this.centre = centre;
        this.settings = settings;
    }

    LetterModel model(LetterKind kind) {
        return new LetterModel(kind.name(), kind.label(), occasion(kind), StandardLetters.wording(kind), fields(kind));
    }

    private List<LetterField> fields(LetterKind kind) {
        var fields = new ArrayList<LetterField>();
        fields.add(free("prénom", "prénom de la personne", new Words("Claire")));
        fields.add(free("nom", "prénom et nom de la personne", new Words("Claire Martin")));
        fields.add(free("structure", "sa structure", new Words("Ville de Villeurbanne")));
        fields.add(free("titre", "titre du cycle", new Words(TITLE)));
        fields.add(days(kind));
        fields.addAll(own(kind));
        fields.add(needed(
                "lien",
                "sa page personnelle",
                new Address(button(kind), settings.url() + "/inscription/exemple"),
                "c’est par lui que la personne voit, change ou rend sa place"));
        fields.add(free("organisateur", "nom du centre", new Organiser(centre.named())));
        return fields;
    }

    static String button(LetterKind kind) {
        return switch (kind) {
            case OFFER -> "Accepter ou refuser cette place";
            case REQUEST_REFUSED -> "Voir ma demande";
            default -> "Voir ou modifier mon inscription";
        };
    }

    /** Whether its days are told as they stand, and not what has just become of them. */
    static boolean tellsThePresent(LetterKind kind) {
        return switch (kind) {
            case CONFIRMATION,
                    LINK_AGAIN,
                    NEW_LINK,
                    SUBSTITUTE,
                    PROMOTION,
                    WORKSHOP,
                    REQUEST_ACCEPTED,
                    REMINDER_WEEK,
                    REMINDER_EVE -> true;
            case WITHDRAWAL, REPLACED, MOVED, REQUEST_REFUSED, OFFER, OFFER_EXPIRED, DAY_CHANGED, DAY_CANCELLED ->
                false;
        };
    }

    private static LetterField days(LetterKind kind) {
        return switch (kind) {
            case CONFIRMATION ->
                days(
                        "les journées demandées et leur état",
                        line(DAY, "place confirmée"),
                        line(OTHER, "liste d’attente, rang 3"));
            case LINK_AGAIN, NEW_LINK ->
                free(
                        "journées",
                        "les journées de la personne et leur état",
                        new Blocks(DATES, List.of(line(DAY, "place confirmée"))));
            case WITHDRAWAL -> days("les places rendues, et celles qui restent", line(DAY, "place rendue"));
            case REPLACED -> days("les places transmises, et celles qui restent", line(DAY, "place transmise"));
            case MOVED ->
                days(
                        "la journée quittée et la nouvelle",
                        line(DAY, "inscription retirée"),
                        line(OTHER, "place confirmée"));
            case REQUEST_REFUSED ->
                days(
                        "les journées demandées, avec le motif s’il y en a un",
                        line(DAY, "demande refusée"),
                        new Text("Leur motif : « La journée s’adresse aux agents du Rhône. »"));
            case OFFER -> days("la journée proposée", line(DAY, "place proposée"));
            case OFFER_EXPIRED -> days("les journées attendues et le rang", line(DAY, "liste d’attente, rang 8"));
            case DAY_CHANGED ->
                days(
                        "les journées qui changent, avant et maintenant",
                        line(DAY, "place confirmée"),
                        new Text("Horaires : avant, 10 h – 17 h ; maintenant, 9 h 30 – 17 h."));
            case DAY_CANCELLED -> days("les journées annulées", line(DAY, "journée annulée"));
            case WORKSHOP ->
                days(
                        "la journée, avec les ateliers de la personne",
                        line(DAY, "place confirmée ; Atelier des bailleurs, salle 12"));
            case SUBSTITUTE, PROMOTION, REQUEST_ACCEPTED, REMINDER_WEEK, REMINDER_EVE ->
                days("les journées et leur état", line(DAY, "place confirmée"));
        };
    }

    private static LetterField days(String meaning, Block... blocks) {
        return needed(
                "journées",
                meaning,
                new Blocks(DATES, List.of(blocks)),
                "c’est là que la personne lit où elle en est, journée par journée");
    }

    private static DayLine line(LocalDate date, String state) {
        return new DayLine(date, HOURS, "Lyon", state);
    }

    private List<LetterField> own(LetterKind kind) {
        return switch (kind) {
            case CONFIRMATION ->
                List.of(
                        free(
                                "décision",
                                "ce qui est décidé, en deux mots : inscription confirmée, liste d’attente ou demande reçue",
                                new Words("Inscription confirmée")),
                        free(
                                "réponse",
                                "la même chose en une phrase",
                                new Words("Votre inscription à « %s » est confirmée.".formatted(TITLE))),
                        free(
                                "suites",
                                "ce qui suit, pour qui attend une place ou une décision ; rien pour les autres",
                                new Blocks("", List.of(new Text(AnswerLetters.WAITING)))),
                        code(),
                        free("agenda", "ce qui est joint, pour qui a une place", new Words(AnswerLetters.CALENDAR)));
            case REQUEST_ACCEPTED ->
                List.of(
                        code(),
                        free(
                                "attente",
                                "une phrase si la journée est complète entre-temps ; rien sinon",
                                new Words(AnswerLetters.FULL_MEANWHILE)));
            case SUBSTITUTE, PROMOTION, WORKSHOP -> List.of(code());
            case REMINDER_WEEK -> List.of(when("Dans une semaine"), code());
            case REMINDER_EVE -> List.of(when("Demain"), code());
            case OFFER ->
                List.of(needed(
                        "délai",
                        "jour et heure jusqu’auxquels la place est gardée",
                        new Words(French.moment(LocalDateTime.of(2030, 3, 9, 9, 0))),
                        "sans lui, la personne ne sait pas jusqu’à quand répondre"));
            case DAY_CANCELLED ->
                List.of(
                        free(
                                "annulation",
                                "« Journée annulée », ou « Journées annulées »",
                                new Words("Journée annulée")),
                        free(
                                "annonce",
                                "la même chose en une phrase",
                                new Words("Une journée de « %s » n’aura pas lieu.".formatted(TITLE))));
            case LINK_AGAIN, NEW_LINK, WITHDRAWAL, REPLACED, MOVED, REQUEST_REFUSED, OFFER_EXPIRED, DAY_CHANGED ->
                List.of();
        };
    }

    private LetterField code() {
        return needed(
                "code",
                "le code (QR) à montrer à l’accueil, pour qui a une place",
                new Blocks("", List.of(new Code(settings.url() + WelcomeCodes.PATH + "exemple", LetterParts.CODE))),
                "c’est ce que la personne montre en arrivant");
    }

    private static LetterField when(String example) {
        return free(
                AnswerLetters.WHEN,
                "dans combien de jours est la journée, le jour où part le message",
                new Words(example));
    }

    private static String occasion(LetterKind kind) {
        return switch (kind) {
            case CONFIRMATION -> "Dès qu’une personne s’inscrit ou est inscrite.";
            case LINK_AGAIN -> "Quand une personne demande à retrouver son inscription, ou s’inscrit une seconde fois.";
            case NEW_LINK -> "Quand une personne remplace son lien.";
            case WITHDRAWAL -> "Quand une place est rendue.";
            case REPLACED -> "À qui s’est fait remplacer.";
            case SUBSTITUTE -> "À qui vient à la place de quelqu’un.";
            case MOVED -> "Quand l’équipe change une personne de journée.";
            case REQUEST_ACCEPTED -> "Quand l’équipe accepte une demande.";
            case REQUEST_REFUSED -> "Quand l’équipe refuse une demande.";
            case OFFER -> "Quand une place se libère pour qui attend.";
            case PROMOTION -> "Quand une place libérée est donnée tout de suite, peu avant la journée.";
            case WORKSHOP -> "Quand une personne change d’atelier, ou reçoit une place dans celui qu’elle attendait.";
            case OFFER_EXPIRED -> "Quand le délai d’une place proposée est passé.";
            case DAY_CHANGED -> "Quand une journée change, si vous demandez d’écrire aux personnes inscrites.";
            case DAY_CANCELLED -> "Quand une journée est annulée, si vous demandez d’écrire aux personnes inscrites.";
            case REMINDER_WEEK -> "Sept jours avant la journée, à 9 h, si « Rappels » n’en dit rien d’autre.";
            case REMINDER_EVE -> "La veille de la journée, à 9 h, si « Rappels » n’en dit rien d’autre.";
        };
    }
}
