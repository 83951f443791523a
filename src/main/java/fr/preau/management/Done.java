package fr.preau.management;

import fr.preau.registration.ChangeOutcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a gesture did, told on the page that follows it; the address carries its code. */
public enum Done {
    PUBLISHED("publie", "La page est publique."),
    HIDDEN("retire", "La page n’est plus visible du public. Les inscriptions sont gardées."),
    UNSCHEDULED("deprogramme", "La page ne deviendra plus publique d’elle-même."),
    NOTICE_CHOSEN("prevenir", "Votre choix est enregistré pour ce cycle."),
    KEYS_CHOSEN("raccourcis", "Votre choix est enregistré."),
    NAMED("nomme", "Le nom court est enregistré."),
    RESIZED("jauge", "La jauge est changée."),
    BELOW_HELD("jauge-refusee", "La jauge n’a pas changé : plus de places sont déjà prises que le nombre demandé."),
    BAD_CAPACITY("jauge-invalide", "La jauge n’a pas changé : donnez un nombre entre 0 et 100 000."),
    WITHDRAWN("desiste", "La place est rendue."),
    MOVED("deplace", "La personne a changé de journée."),
    WORKSHOP_CHOSEN("atelier", "Le choix d’atelier est enregistré."),
    ADVANCED("avance", "La personne passe avant son tour ; le motif est dans l’historique."),
    ADDED("ajoute", "La personne est inscrite : voici sa fiche."),
    KNOWN_ALREADY("connue", "Rien n’a changé : cette personne avait déjà une place ces jours-là. Voici sa fiche."),
    CORRECTED("corrige", "La fiche est corrigée."),
    ERASED("efface", "La personne est effacée."),
    DATA_WISH_ANSWERED("demande-close", "La demande est close."),
    DATA_WISH_CLOSED_ALREADY("demande-deja-close", "Rien n’a changé : cette demande était déjà close."),
    DATA_WISH_CHANGED(
            "demande-changee", "Rien n’a changé : cette personne a réécrit sa demande entre-temps. Relisez-la."),
    UNTOUCHED("identique", "Rien n’a changé : la fiche était déjà ainsi."),
    OVERTAKEN("depasse", "Rien n’a changé : cette place n’est plus comme vous l’aviez vue. Voici comment elle est."),
    ACCEPTED("accepte", "La demande est acceptée."),
    REFUSED("refuse", "La demande est refusée."),
    KEPT("garde", "La demande est gardée pour plus tard."),
    NOTE_PUBLISHED("actualite", "L’actualité est publiée."),
    NOTE_KEPT("actualite-brouillon", "Le brouillon est gardé. Seule l’équipe le voit."),
    NOTE_CHANGED("actualite-changee", "L’actualité est changée."),
    NOTE_SAME("actualite-inchangee", "Rien n’a changé : l’actualité dit déjà cela."),
    NOTE_WITHDRAWN("actualite-retiree", "L’actualité n’est plus sur le site. Son texte est gardé en brouillon."),
    DIGEST_PREPARED("lettre-preparee", "Le brouillon de la lettre est prêt : relisez-le. Rien n’est parti."),
    DIGEST_NOTHING("lettre-rien", "Rien n’est préparé : aucune actualité n’est parue depuis la dernière lettre."),
    DIGEST_SAVED("lettre-changee", "La lettre est enregistrée. Rien n’est parti."),
    DIGEST_TRIED("lettre-essai", "La lettre part à votre adresse, et à personne d’autre."),
    DIGEST_SENT("lettre-envoyee", "La lettre part à ses abonnés."),
    SUBSCRIBER_REMOVED("abonne-retire", "L’adresse est effacée des abonnés, avec les lettres qui lui ont été écrites."),
    SUBSCRIBER_UNKNOWN("abonne-inconnu", "Rien n’a changé : cette adresse n’est pas abonnée."),
    NOTED("note", "La note est ajoutée. Elle reste dans l’équipe."),
    NOTE_REMOVED("note-retiree", "La note est retirée."),
    QUESTION_ADDED("question", "La question est ajoutée au formulaire."),
    QUESTION_REWORDED(
            "question-changee",
            "La question est changée ; les réponses déjà données gardent les mots qui ont été lus."),
    QUESTION_RETIRED("question-retiree", "La question n’est plus posée ; les réponses déjà données sont gardées."),
    QUESTION_MOVED("question-deplacee", "La question est montée d’un rang."),
    HOLIDAYS_CHANGED("vacances", "Les vacances scolaires sont à jour."),
    NOTHING("rien", "Rien n’a changé : cette place était déjà rendue."),
    TOO_LATE("trop-tard", "Rien n’a changé : la journée a commencé."),
    HALF_DAYS("demi-journees", "Les demi-journées sont changées."),
    HALF_DAY_IN_USE(
            "demi-journee-utilisee",
            "Rien n’a changé : des présences sont enregistrées sur la demi-journée que vous retirez."),
    HALF_DAYS_OVERTAKEN(
            "demi-journees-depassees",
            "Rien n’a changé : quelqu’un vient de changer ces demi-journées. Voici comment elles sont."),
    BAD_HALF_DAYS(
            "demi-journees-invalides",
            "Rien n’a changé : donnez au moins une demi-journée, avec un début et une fin qui se suivent."),
    COLUMNS_CHOSEN("colonnes", "Vos colonnes sont gardées : les prochains tableurs auront celles-là."),
    SENT_AGAIN("renvoi", "Le message repart : voici le nouvel envoi."),
    ALL_SENT_AGAIN("renvois", "Les messages repartent. Rechargez la page pour les suivre."),
    NONE_SENT_AGAIN("renvois-deja", "Rien n’a changé : ces messages étaient déjà repartis."),
    TRIAL("essai", "Voici ce qu’est devenu le message d’essai."),
    SAVED("enregistre", "C’est enregistré, et gardé comme une version."),
    SAME("inchange", "Rien n’a changé : la page est déjà ainsi."),
    CREATED("cree", "Le brouillon est enregistré. Seule l’équipe le voit."),
    COPIED(
            "copie",
            "Voici le cycle de l’année suivante, en brouillon, avec ses règles, ses places réservées, ses questions et les textes de ses messages. Les inscriptions, les présences, les messages, les versions et le lien privé n’ont pas suivi. Relisez les dates écrites dans les textes."),
    SCHEDULED("programme", "La page deviendra publique d’elle-même à l’heure dite."),
    ARCHIVED("archive", "Le cycle est archivé : il n’est plus dans les listes."),
    CANCELLED("annule", "Le cycle est annulé. Sa page le dit."),
    PICTURE_SHOWN("image", "L’image est en place."),
    PICTURE_DESCRIBED("image-decrite", "La description de l’image est changée."),
    PICTURE_TAKEN("image-retiree", "La page n’a plus d’image. Celle-ci se remet pendant 30 jours."),
    PICTURE_GONE("image-absente", "Rien n’a changé : cette image n’est plus là."),
    CONTACT_SAID("contact", "Le contact est enregistré."),
    SPEAKER_PRESENTED("intervenant", "La présentation est enregistrée."),
    SPEAKER_HIDDEN("intervenant-cache", "La page ne présente plus cette personne. Sa présentation est gardée ici."),
    SPEAKER_GONE("intervenant-supprime", "La présentation est supprimée, avec sa photographie."),
    LINK_OPENED("lien", "Le lien privé est prêt."),
    LINK_CLOSED("lien-ferme", "Le lien privé n’ouvre plus rien."),
    INVITED("invite", "L’invitation est partie."),
    ROLE_CHANGED("role", "Le rôle est changé."),
    DEACTIVATED("desactive", "Le compte est désactivé, et ses sessions sont fermées."),
    ACCOUNT_ERASED("compte-efface", "Le compte est effacé. Ce qu’il a fait reste, sous son numéro."),
    REACTIVATED("reactive", "Le compte est réactivé."),
    IDENTITY_RELEASED("delie", "Le compte est délié : la prochaine entrée par le fournisseur le liera de nouveau."),
    LAST_ADMINISTRATOR("dernier", "Rien n’a changé : c’est le dernier compte d’administration en état de servir."),
    CHANGED_MEANWHILE("entretemps", "Rien n’a changé : quelqu’un vient de modifier ce compte. Voici comment il est."),
    PASSWORD_CHANGED("mot-de-passe", "Votre mot de passe est changé, et vos autres sessions sont fermées."),
    SESSION_ENDED("session", "Cette session est fermée."),
    SESSIONS_ENDED("sessions", "Vos autres sessions sont fermées."),
    PASSKEY_ADDED("cle", "La clé d’accès est ajoutée : elle vous fait entrer sans mot de passe."),
    PASSKEY_REFUSED(
            "cle-refusee",
            "Aucune clé n’a été ajoutée : la réponse de votre navigateur n’a pas pu être vérifiée. Réessayez."),
    PASSKEY_AWAITED(
            "cle-attendue", "C’est bien vous. Rien n’a encore changé : ajoutez maintenant votre clé avec ce bouton."),
    PASSKEYS_REMOVED("cles-retirees", "Les clés d’accès de ce compte sont retirées, et ses sessions sont fermées."),
    PASSKEY_REQUIRED("cle-exigee", "Les administrateurs entrent désormais avec une clé d’accès."),
    PASSKEY_WAIVED("cle-libre", "Une clé d’accès n’est plus demandée aux administrateurs."),
    OWN_PASSKEY_FIRST(
            "cle-dabord",
            "Rien n’a changé : entrez d’abord vous-même avec une clé d’accès, pour être sûr de ne pas vous enfermer dehors."),
    PASSKEY_REMOVED("cle-retiree", "La clé d’accès est retirée : elle n’ouvre plus votre compte."),
    TOKEN_REVOKED("jeton-revoque", "Le jeton n’ouvre plus rien."),
    TOKEN_ENDED_ALREADY("jeton-fini", "Rien n’a changé : ce jeton n’ouvrait déjà plus rien."),
    HOOK_TRIED("envoi-essai", "L’essai part. Rechargez la page pour voir sa réponse."),
    HOOK_STOPPED("envois-arretes", "Plus rien ne part à ce programme."),
    HOOK_RESUMED("envois-repris", "Les envois reprennent, avec ce qui attendait."),
    HOOK_REPLAYED("envoi-refait", "L’envoi repart."),
    HOOK_REMOVED("envois-supprimes", "Le programme et le journal de ses envois sont supprimés."),
    HOOK_SAME("envois-inchanges", "Rien n’a changé : c’était déjà fait."),
    HOOK_UNDER_WAY("envoi-en-cours", "Rien n’a changé : cet envoi est encore en cours."),
    SCAN_ATTACHED("feuille-jointe", "La feuille signée est jointe à la journée."),
    SCAN_REMOVED("feuille-retiree", "La feuille est retirée de la journée."),
    CERTIFICATE_SENT("attestation-envoyee", "L’attestation part par courriel."),
    CERTIFICATES_STOPPED(
            "attestations-arretees",
            "L’envoi est arrêté : ce qui n’était pas parti ne partira pas, sauf si vous l’envoyez à nouveau."),
    CERTIFICATES_SENT("attestations-envoyees", "Les attestations partent par courriel, une à chaque personne."),
    AFTER_DAY_WRITTEN("apres", "Les messages partent par courriel, un à chaque personne."),
    AFTER_DAY_NOBODY("apres-personne", "Rien n’est parti : chaque personne a déjà reçu ce message."),
    SURVEY_SAVED("questionnaire", "Le questionnaire est enregistré. Personne n’est encore sollicité."),
    SURVEY_OPENED("questionnaire-ouvert", "Le questionnaire est ouvert."),
    SURVEY_PLANNED("questionnaire-prevu", "Le questionnaire s’ouvrira de lui-même à la fin de la journée."),
    SURVEY_UNPLANNED("questionnaire-brouillon", "Le questionnaire est redevenu un brouillon."),
    SURVEY_CLOSED("questionnaire-clos", "Le questionnaire est clos, et les réponses sont comptées."),
    SURVEY_STANDS(
            "questionnaire-inchange",
            "Rien n’a changé : quelqu’un a changé l’état de ce questionnaire. Voici où il en est."),
    SURVEY_REMOVED("questionnaire-supprime", "Le brouillon du questionnaire est supprimé."),
    SURVEY_SORTED("classe", "La réponse est classée. Voici la suivante."),
    SURVEY_DECIDED("decision", "Ce que vous avez changé est enregistré."),
    SPEAKER_LINK_MADE("lien-intervenant", "Le lien est prêt, ci-dessous : envoyez-le à sa seule personne."),
    SPEAKER_ASKED(
            "intervenant-sollicite",
            "Le lien part par courriel. Un rappel suivra deux jours avant la journée, un autre deux jours après, à qui n’a pas répondu."),
    SPEAKER_LINK_CLOSED("lien-intervenant-ferme", "Le lien n’ouvre plus rien. Ce qui a été donné par lui reste."),
    RESOURCE_APPROVED("ressource", "C’est enregistré. Tout le monde la voit dès que sa séquence est terminée."),
    RESOURCE_WITHDRAWN("ressource-retiree", "La ressource n’est plus sur le site. Seule l’équipe la voit."),
    RESOURCE_DELETED("ressource-supprimee", "La ressource et son fichier sont supprimés."),
    COMPLAINT_SAVED("reclamation", "C’est noté au registre."),
    QUESTIONS_OPENED("questions-ouvertes", "Les questions sont ouvertes à qui a une place ce jour-là."),
    QUESTIONS_CLOSED("questions-closes", "Les questions sont closes. Celles qui sont affichées le restent."),
    SPEAKERS_ASKED("question-affichee", "La question est affichée."),
    SPEAKERS_ANSWERED("question-repondue", "La question a été traitée. Vous pouvez écrire la réponse."),
    QUESTION_SET_ASIDE("question-ecartee", "La question est écartée. La personne qui demande en lit la raison."),
    ANSWER_KEPT("reponse", "La réponse est enregistrée. Elle n’est pas publiée."),
    ANSWER_PUBLISHED("reponse-publiee", "La question et sa réponse sont publiées."),
    SYNTHESIS_SAVED("synthese", "La synthèse est enregistrée. L’ancien texte reste lisible par l’équipe."),
    TESTIMONY_JUDGED("temoignage", "C’est enregistré. Le témoignage se lit avec les ressources s’il est publié."),
    TESTIMONY_CHANGED(
            "temoignage-change", "Rien n’a changé : la personne a changé son témoignage entre-temps. Relisez-le."),
    RESOURCE_DRAFT(
            "ressource-brouillon",
            "Le brouillon est parmi les ressources. Seule l’équipe le voit tant qu’il n’est pas accepté."),
    POST_SHOWN("annonce", "L’annonce est affichée."),
    POST_SET_ASIDE("annonce-ecartee", "L’annonce est écartée. La personne qui l’a écrite en lit la raison."),
    REPLY_JUDGED("reponse-relue", "La réponse est relue."),
    WORDS_SAVED("texte", "Le texte est enregistré : il vaut pour les messages qui partent désormais."),
    SAME_WORDS("texte-identique", "Rien n’a changé : le message dit déjà cela."),
    WORDS_RESTORED("texte-retabli", "Le texte d’avant est rétabli."),
    WORDS_OVERTAKEN("texte-depasse", "Rien n’a changé : quelqu’un vient de récrire ce message. Voici son texte."),
    DRAFT_SAVED("brouillon", "Le brouillon est enregistré. Rien n’est parti."),
    DRAFT_REMOVED("brouillon-supprime", "Le brouillon est supprimé."),
    MAILING_SENT("envoi", "Les messages partent, un par seconde."),
    MAILING_TRIED("envoi-message-essai", "L’essai part à votre adresse, et à personne d’autre."),
    MAILING_PLANNED("envoi-prevu", "L’heure est enregistrée : le message partira de lui-même."),
    MAILING_UNPLANNED("envoi-deprogramme", "Le message ne partira pas de lui-même. C’est de nouveau un brouillon."),
    MAILING_STOPPED("envoi-arrete", "L’envoi est arrêté : ce qui n’était pas parti ne partira pas."),
    MAILING_ALL_LEFT("envoi-parti", "Rien à arrêter : plus aucun message n’attendait."),
    MAILING_LEFT("envoi-deja", "Rien n’a changé : ce message a déjà été envoyé. Voici ce qu’il est devenu."),
    HELD_DROPPED("retenus-abandonnes", "Ces messages ne partiront pas."),
    HELD_RELEASED("retenus-repartis", "Les messages partent de nouveau."),
    HELD_TOO_EARLY(
            "retenus-trop-tot",
            "Rien n’a changé : Préau rattrape encore ce qui devait se faire entre-temps. Réessayez dans une minute."),
    NONE_HELD("retenus-aucun", "Rien n’a changé : ces messages n’étaient plus retenus."),
    SETTINGS_SAVED("reglages", "Les réglages sont enregistrés et servent partout dès maintenant."),
    WORDING_SAVED("texte-enregistre", "Le texte des attestations est enregistré.");

    /** By which an address carries the code, for the sentence that is read there. */
    public static final String PARAMETER = "fait";

    /** By which it carries how many messages were planned. */
    static final String MESSAGES = "messages";

    private static final Set<Done> NOTHING_CHANGED = EnumSet.of(
            BELOW_HELD,
            BAD_CAPACITY,
            KNOWN_ALREADY,
            UNTOUCHED,
            OVERTAKEN,
            NOTHING,
            TOO_LATE,
            HALF_DAY_IN_USE,
            HALF_DAYS_OVERTAKEN,
            BAD_HALF_DAYS,
            SAME,
            NOTE_SAME,
            DIGEST_NOTHING,
            DATA_WISH_CLOSED_ALREADY,
            DATA_WISH_CHANGED,
            TESTIMONY_CHANGED,
            SUBSCRIBER_UNKNOWN,
            LAST_ADMINISTRATOR,
            CHANGED_MEANWHILE,
            PICTURE_GONE,
            PASSKEY_REFUSED,
            TOKEN_ENDED_ALREADY,
            HOOK_SAME,
            HOOK_UNDER_WAY,
            PASSKEY_AWAITED,
            OWN_PASSKEY_FIRST,
            SAME_WORDS,
            WORDS_OVERTAKEN,
            MAILING_ALL_LEFT,
            MAILING_LEFT,
            AFTER_DAY_NOBODY,
            SURVEY_STANDS,
            NONE_SENT_AGAIN,
            HELD_TOO_EARLY,
            NONE_HELD);

    /** What is told as having left, and only is where there is a mail server to take it. */
    private static final Set<Done> LEAVES = EnumSet.of(
            SENT_AGAIN,
            ALL_SENT_AGAIN,
            INVITED,
            CERTIFICATE_SENT,
            CERTIFICATES_SENT,
            MAILING_SENT,
            AFTER_DAY_WRITTEN,
            DIGEST_TRIED,
            DIGEST_SENT,
            MAILING_TRIED);

    private final String code;
    private final String sentence;

    Done(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether it is told as having left, and only is where there is a mail server to take it. */
    boolean leaves() {
        return LEAVES.contains(this);
    }

    /** Whether anything is not as it was before; if so, the journal has a line. */
    boolean changed() {
        return !NOTHING_CHANGED.contains(this);
    }

    /** To that address, where this is told with how many messages it planned. */
    public DoneRedirect redirect(String address, int messages) {
        return redirect(messages > 0 ? DoneRedirect.with(address, MESSAGES, String.valueOf(messages)) : address);
    }

    /** To that address, where this is told. */
    public DoneRedirect redirect(String address) {
        return new DoneRedirect(DoneRedirect.with(address, PARAMETER, code), changed());
    }

    /** What to tell of a change of the desk's; places that are full are told on the page of the gesture. */
    public static Done of(ChangeOutcome change, Done done) {
        return switch (change) {
            case ChangeOutcome.Done _ -> done;
            case ChangeOutcome.TooLate _ -> TOO_LATE;
            case ChangeOutcome.Nothing _,
                    ChangeOutcome.NoRoom _,
                    ChangeOutcome.NotAdmitted _,
                    ChangeOutcome.AddressTaken _,
                    ChangeOutcome.Overtaken _ -> OVERTAKEN;
        };
    }

    public static Optional<Done> of(String code) {
        return Arrays.stream(values()).filter(done -> done.code.equals(code)).findFirst();
    }
}
