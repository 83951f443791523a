package fr.preau.staff.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What a member of staff may have done, as the journal says it. */
@NamedInterface("journal")
public enum AuditAction {
    CYCLE_CREATED(Matter.CYCLE, "Cycle créé"),
    CYCLE_SAVED(Matter.CYCLE, "Page modifiée"),
    DAY_CANCELLED(Matter.CYCLE, "Journée annulée"),
    DAY_RESTORED(Matter.CYCLE, "Journée rétablie"),
    CYCLE_IMPORTED(Matter.CYCLE, "Document collé"),
    CYCLE_COPIED(Matter.CYCLE, "Cycle dupliqué"),
    CYCLE_PUBLISHED(Matter.CYCLE, "Page publiée"),
    CYCLE_SCHEDULED(Matter.CYCLE, "Publication programmée"),
    CYCLE_HIDDEN(Matter.CYCLE, "Page retirée du site"),
    CYCLE_ARCHIVED(Matter.CYCLE, "Cycle archivé"),
    CYCLE_CANCELLED(Matter.CYCLE, "Cycle annulé"),
    SHORT_NAME_SAID(Matter.CYCLE, "Nom court changé"),
    PAGE_PICTURE_CHANGED(Matter.CYCLE, "Image de la page changée"),
    PAGE_CONTACT_CHANGED(Matter.CYCLE, "Contact de la page changé"),
    SPEAKER_PRESENTED(Matter.CYCLE, "Présentation d’un intervenant changée"),
    LINK_OPENED(Matter.CYCLE, "Lien privé ouvert"),
    LINK_CLOSED(Matter.CYCLE, "Lien privé fermé"),

    CAPACITY_CHANGED(Matter.RULES, "Jauge changée"),
    SEATS_CHANGED(Matter.RULES, "Places d’une journée changées"),
    RULES_CHANGED(Matter.RULES, "Règles d’inscription changées"),
    QUESTION_ADDED(Matter.RULES, "Question ajoutée"),
    QUESTION_CHANGED(Matter.RULES, "Question changée"),
    QUESTION_MOVED(Matter.RULES, "Question déplacée"),
    QUESTION_RETIRED(Matter.RULES, "Question retirée"),

    NOTE_WRITTEN(Matter.NEWS, "Actualité écrite"),
    NOTE_CHANGED(Matter.NEWS, "Actualité changée"),
    NOTE_SHOWN(Matter.NEWS, "Actualité publiée"),
    NOTE_WITHDRAWN(Matter.NEWS, "Actualité retirée du site"),
    DIGEST_PREPARED(Matter.NEWS, "Lettre des actualités préparée"),
    DIGEST_CHANGED(Matter.NEWS, "Lettre des actualités changée"),
    DIGEST_TRIED(Matter.NEWS, "Essai d’une lettre des actualités demandé"),
    DIGEST_SENT(Matter.NEWS, "Lettre des actualités envoyée"),
    SUBSCRIBER_REMOVED(Matter.NEWS, "Adresse retirée des abonnés aux actualités"),

    PERSON_ADDED(Matter.PEOPLE, "Personne inscrite à la main"),
    PEOPLE_IMPORTED(Matter.PEOPLE, "Inscriptions importées"),
    DAY_ADDED(Matter.PEOPLE, "Journée ajoutée à une personne"),
    PERSON_MOVED(Matter.PEOPLE, "Personne changée de journée"),
    WORKSHOP_CHOSEN(Matter.PEOPLE, "Atelier choisi pour une personne"),
    PERSON_WITHDRAWN(Matter.PEOPLE, "Personne désistée"),
    PERSON_ADVANCED(Matter.PEOPLE, "Personne servie avant son tour"),
    PERSON_CORRECTED(Matter.PEOPLE, "Fiche corrigée"),
    PERSON_NOTED(Matter.PEOPLE, "Note ajoutée à une fiche"),
    PERSON_NOTE_REMOVED(Matter.PEOPLE, "Note retirée d’une fiche"),
    PERSON_ERASED(Matter.PEOPLE, "Personne effacée"),
    DATA_WISH_ANSWERED(Matter.PEOPLE, "Demande d’une personne sur ses données close"),
    REQUEST_ANSWERED(Matter.PEOPLE, "Demande décidée"),
    REQUESTS_ANSWERED(Matter.PEOPLE, "Demandes décidées"),
    SEVERAL_CHANGED(Matter.PEOPLE, "Geste sur plusieurs inscriptions"),

    MESSAGE_SENT_AGAIN(Matter.MESSAGES, "Message renvoyé"),
    MESSAGES_SENT_AGAIN(Matter.MESSAGES, "Messages en échec renvoyés"),
    HELD_MAIL_DROPPED(Matter.MESSAGES, "Messages retenus abandonnés"),
    HELD_MAIL_RELEASED(Matter.MESSAGES, "Messages retenus repartis"),
    MAIL_TRIED(Matter.SETTINGS, "Message d’essai demandé"),
    MAILING_WRITTEN(Matter.MESSAGES, "Message de l’équipe écrit"),
    MAILING_SENT(Matter.MESSAGES, "Message de l’équipe envoyé"),
    MAILING_TRIED(Matter.MESSAGES, "Essai d’un message de l’équipe demandé"),
    MAILING_PLANNED(Matter.MESSAGES, "Envoi d’un message prévu"),
    MAILING_STOPPED(Matter.MESSAGES, "Envoi arrêté"),
    MAILING_REMOVED(Matter.MESSAGES, "Brouillon de message supprimé"),
    WORDS_CHANGED(Matter.MESSAGES, "Texte d’un message automatique changé"),
    REMINDERS_CHANGED(Matter.MESSAGES, "Jours et heures des rappels changés"),
    WORDS_RESTORED(Matter.MESSAGES, "Texte d’un message automatique remis"),

    PRESENCE_RECORDED(Matter.PRESENCE, "Présences notées"),
    PRESENCE_CORRECTED(Matter.PRESENCE, "Présence corrigée"),
    WALK_IN_WELCOMED(Matter.PRESENCE, "Personne accueillie sur place"),
    HALF_DAYS_CHANGED(Matter.PRESENCE, "Demi-journées changées"),

    SCAN_ATTACHED(Matter.PAPERS, "Feuille signée jointe"),
    SCAN_REMOVED(Matter.PAPERS, "Feuille signée retirée"),
    CERTIFICATE_SENT(Matter.PAPERS, "Attestation envoyée"),
    CERTIFICATES_STOPPED(Matter.PAPERS, "Envoi des attestations arrêté"),
    CERTIFICATES_SENT(Matter.PAPERS, "Attestations envoyées"),
    WORDING_CHANGED(Matter.PAPERS, "Texte des attestations changé"),

    AFTER_DAY_WRITTEN(Matter.MESSAGES, "Message d’après la journée envoyé"),
    SURVEY_WRITTEN(Matter.SURVEYS, "Questionnaire écrit"),
    SURVEY_OPENED(Matter.SURVEYS, "Questionnaire ouvert"),
    SURVEY_CLOSED(Matter.SURVEYS, "Questionnaire clos"),
    SURVEY_REMOVED(Matter.SURVEYS, "Questionnaire supprimé"),
    SURVEY_SORTED(Matter.SURVEYS, "Réponse libre classée"),
    SURVEY_DECIDED(Matter.SURVEYS, "Changement décidé après un questionnaire"),
    SPEAKER_LINK_MADE(Matter.RESOURCES, "Lien d’intervenant créé"),
    SPEAKER_LINK_CLOSED(Matter.RESOURCES, "Lien d’intervenant fermé"),
    RESOURCE_PROPOSED(Matter.RESOURCES, "Ressource proposée par un programme"),
    RESOURCE_APPROVED(Matter.RESOURCES, "Ressource acceptée ou corrigée"),
    TESTIMONY_JUDGED(Matter.RESOURCES, "Témoignage relu"),
    RESOURCE_WITHDRAWN(Matter.RESOURCES, "Ressource retirée ou supprimée"),
    COMPLAINT_WRITTEN(Matter.SURVEYS, "Réclamation notée"),
    COMPLAINT_CHANGED(Matter.SURVEYS, "Réclamation modifiée"),

    LIST_TAKEN(Matter.EXPORTS, "Liste des inscrits téléchargée"),
    FIGURES_TAKEN(Matter.EXPORTS, "Chiffres ou rapport téléchargés"),
    ATTENDANCE_TAKEN(Matter.EXPORTS, "Présences téléchargées"),
    SHEET_TAKEN(Matter.EXPORTS, "Feuille d’émargement téléchargée"),
    BADGES_TAKEN(Matter.EXPORTS, "Badges téléchargés"),
    SCAN_TAKEN(Matter.EXPORTS, "Feuille signée téléchargée"),
    CERTIFICATE_TAKEN(Matter.EXPORTS, "Attestation téléchargée"),
    CERTIFICATES_TAKEN(Matter.EXPORTS, "Attestations téléchargées"),
    SURVEY_TAKEN(Matter.EXPORTS, "Résultats d’un questionnaire téléchargés"),
    SLIPS_TAKEN(Matter.EXPORTS, "Bulletins d’un questionnaire téléchargés"),
    JOURNAL_TAKEN(Matter.EXPORTS, "Journal téléchargé"),

    ACCOUNT_INVITED(Matter.TEAM, "Compte invité"),
    ACCOUNT_INVITED_AGAIN(Matter.TEAM, "Invitation renvoyée"),
    ACCOUNT_OPENED(Matter.TEAM, "Compte ouvert par son titulaire"),
    ROLE_CHANGED(Matter.TEAM, "Rôle changé"),
    ACCOUNT_DEACTIVATED(Matter.TEAM, "Compte désactivé"),
    ACCOUNT_REACTIVATED(Matter.TEAM, "Compte réactivé"),
    ACCOUNT_ERASED(Matter.TEAM, "Compte effacé"),
    PASSWORD_CHANGED(Matter.TEAM, "Mot de passe changé"),
    SESSION_ENDED(Matter.TEAM, "Session fermée à distance"),
    PASSKEY_ADDED(Matter.TEAM, "Clé d’accès ajoutée"),
    PASSKEY_REMOVED(Matter.TEAM, "Clé d’accès retirée"),
    PASSKEY_POLICY_CHANGED(Matter.TEAM, "Clé d’accès des administrateurs : règle changée"),
    IDENTITY_BOUND(Matter.TEAM, "Compte lié au fournisseur d’identité"),
    TOKEN_MADE(Matter.TEAM, "Accès donné à un programme"),
    TOKEN_REVOKED(Matter.TEAM, "Accès d’un programme retiré"),
    HOOK_MADE(Matter.TEAM, "Programme ajouté aux envois"),
    HOOK_SECRET_CHANGED(Matter.TEAM, "Secret d’un programme changé"),
    HOOK_TRIED(Matter.TEAM, "Essai envoyé à un programme"),
    HOOK_STOPPED(Matter.TEAM, "Envois à un programme arrêtés"),
    HOOK_RESUMED(Matter.TEAM, "Envois à un programme repris"),
    HOOK_REPLAYED(Matter.TEAM, "Envoi à un programme refait"),
    HOOK_REMOVED(Matter.TEAM, "Programme retiré des envois"),
    IDENTITY_RELEASED(Matter.TEAM, "Compte délié du fournisseur d’identité"),

    SIGNED_IN(Matter.ACCESS, "Connexion"),
    SIGN_IN_FAILED(Matter.ACCESS, "Connexion refusée"),
    SIGN_IN_SLOWED(Matter.ACCESS, "Essais de connexion bloqués"),
    ACCESS_REFUSED(Matter.ACCESS, "Page refusée"),

    CONTRACT_OPENED(Matter.SETTINGS, "Contrat de ville ouvert"),
    HOLIDAYS_ADDED(Matter.SETTINGS, "Vacances scolaires ajoutées"),
    HOLIDAYS_REMOVED(Matter.SETTINGS, "Vacances scolaires retirées"),

    SOURCE_IMPORTED(Matter.TERRITORY, "Données de territoires importées"),
    SOURCE_STOPPED(Matter.TERRITORY, "Lecture d’un fichier de territoires arrêtée"),
    OUTGOING_DECIDED(Matter.TERRITORY, "Décision sur un quartier notée"),
    OUTGOING_MEASURED(Matter.TERRITORY, "Suite d’un quartier notée"),
    FOOD_PLACE_ADDED(Matter.TERRITORY, "Lieu d’alimentation ajouté"),
    FOOD_PLACE_REMOVED(Matter.TERRITORY, "Lieu d’alimentation retiré"),
    FOOD_COMPUTED(Matter.TERRITORY, "Accès à l’alimentation calculé"),

    QUESTIONS_OPENED(Matter.EXCHANGES, "Questions à qui intervient ouvertes ou closes"),
    QUESTION_MODERATED(Matter.EXCHANGES, "Question à qui intervient relue"),
    POST_MODERATED(Matter.EXCHANGES, "Annonce relue"),

    SETTINGS_CHANGED(Matter.SETTINGS, "Réglages changés");

    /** What deeds are about. */
    public enum Matter {
        CYCLE("Pages des cycles"),
        RULES("Places, règles et questions"),
        NEWS("Actualités"),
        PEOPLE("Inscriptions"),
        MESSAGES("Messages"),
        PRESENCE("Présences"),
        PAPERS("Émargement et attestations"),
        TERRITORY("Territoires"),
        SURVEYS("Questionnaires et réclamations"),
        RESOURCES("Ressources"),
        EXCHANGES("Questions et échanges"),
        EXPORTS("Fichiers téléchargés"),
        TEAM("Comptes de l’équipe"),
        ACCESS("Connexions et refus"),
        SETTINGS("Réglages");

        private final String label;

        Matter(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }

        /** Whether what happened is also for whoever watches over the machine. */
        boolean isSecurity() {
            return this == TEAM || this == ACCESS;
        }

        public List<AuditAction> deeds() {
            return Arrays.stream(AuditAction.values())
                    .filter(deed -> deed.matter == this)
                    .toList();
        }
    }

    private final Matter matter;
    private final String label;

    AuditAction(Matter matter, String label) {
        this.matter = matter;
        this.label = label;
    }

    public Matter matter() {
        return matter;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** A deed of that name; none for a word of another version of Préau. */
    public static Optional<AuditAction> named(String name) {
        return Arrays.stream(values()).filter(deed -> deed.name().equals(name)).findFirst();
    }
}
