package fr.preau.management.importing;

import fr.preau.management.importing.days.HandWords;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a list may hold of a person, with the headings that usually say so. */
enum ListField {
    LAST_NAME("Nom", "nom", "nom de famille", "nom d usage", "noms", "last name", "surname"),
    FIRST_NAME("Prénom", "prenom", "prenoms", "first name"),
    LAST_THEN_FIRST(
            "Nom et prénom, dans cet ordre",
            "nom prenom",
            "nom et prenom",
            "noms prenoms",
            "noms et prenoms",
            "nom prenoms",
            "nom prenom s"),
    FIRST_THEN_LAST("Prénom et nom, dans cet ordre", "prenom nom", "prenom et nom", "prenoms et noms", "prenoms noms"),
    EMAIL(
            "Courriel",
            "courriel",
            "email",
            "e mail",
            "mail",
            "mel",
            "adresse mail",
            "adresse e mail",
            "adresse email",
            "adresse courriel",
            "adresse de courriel",
            "adresse electronique",
            "mail professionnel",
            "courriel professionnel",
            "email professionnel"),
    /** Taken where a line has no address of its own. */
    ORDER_EMAIL("Courriel de qui a commandé"),
    PHONE(
            "Téléphone",
            "telephone",
            "tel",
            "portable",
            "mobile",
            "numero de telephone",
            "tel portable",
            "telephone portable"),
    PROFILE("Profil", "profil", "public", "qualite", "type de public"),
    JOB("Fonction", "fonction", "poste", "metier", "intitule du poste", "fonctions"),
    ORGANISATION(
            "Structure",
            "structure",
            "organisme",
            "organisation",
            "employeur",
            "collectivite",
            "etablissement",
            "nom de la structure",
            "service",
            "entreprise"),
    ORGANISATION_KIND(
            "Type de structure", "type de structure", "type structure", "nature de la structure", "type d organisme"),
    DEPARTMENT(
            "Département", "departement", "dept", "dep", "dpt", "n departement", "numero de departement", "territoire"),
    ACCESS_NEEDS("À prévoir", "a prevoir", "besoins", "besoins d accueil", "besoins particuliers", "accessibilite"),
    REASON("Motif de la demande", "motif de la demande", "motif", "motivation"),
    DAYS(
            "Journées, en une colonne",
            "journee",
            "journees",
            "jour",
            "jours",
            "date",
            "dates",
            "inscription aux journees",
            "journee s",
            "jour s"),
    /** One of few texts, each of which opens days that the organiser chooses. */
    TICKET("Tarif ou entrée, qui ouvre des journées"),
    STATE("État de la place", "etat", "etat de la place", "statut", "statut de l inscription", "status"),
    PRESENCE(
            "Vient (oui, non)",
            "present",
            "presente",
            "present e",
            "sera present",
            "sera present e",
            "presence",
            "vient",
            "viendra",
            "participe",
            "participera",
            "participation",
            "inscrit",
            "inscrite",
            "inscrit e",
            "confirme",
            "reponse",
            "venue"),
    ABSENCE(
            "Ne vient pas (oui, non)",
            "annule",
            "annulee",
            "annule e",
            "annulation",
            "desiste",
            "desistee",
            "desiste e",
            "desistement",
            "absent",
            "absente",
            "absent e",
            "absence",
            "excuse",
            "excusee",
            "excuse e",
            "ne vient pas",
            "ne viendra pas");

    /** As a form asks: « Votre nom », « Quelle est votre fonction ? ». */
    private static final Pattern ASKED = Pattern.compile("^(quell?e?s? (est|sont) )?(votre|vos) ");

    private static final Pattern YES_OR_NO = Pattern.compile("( oui)? (ou )?non$| o n$");

    private final String label;
    private final Set<String> headings;

    ListField(String label, String... headings) {
        this.label = label;
        this.headings = Set.of(headings);
    }

    /** In French, as it stands in the list of what a column may be. */
    String label() {
        return label;
    }

    /** Whether it is, or holds, what somebody is called. */
    boolean ofAName() {
        return this == LAST_NAME || this == FIRST_NAME || this == LAST_THEN_FIRST || this == FIRST_THEN_LAST;
    }

    /** What that heading usually stands for. */
    static Optional<ListField> guessed(String heading) {
        var asked = ASKED.matcher(HandWords.plain(heading)).replaceFirst("");
        var plain = YES_OR_NO.matcher(asked).replaceFirst("");
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(plain))
                .findFirst();
    }
}
