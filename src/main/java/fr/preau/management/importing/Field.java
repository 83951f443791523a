package fr.preau.management.importing;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a column of a list may hold of a person, with the headings that usually say so. */
enum Field {
    LAST_NAME("Nom", "nom", "nom de famille", "nom d usage", "noms", "last name", "surname"),
    FIRST_NAME("Prénom", "prenom", "prenoms", "first name"),
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
    STATE("État de la place", "etat", "etat de la place", "statut", "statut de l inscription");

    private final String label;
    private final Set<String> headings;

    Field(String label, String... headings) {
        this.label = label;
        this.headings = Set.of(headings);
    }

    /** In French, as it stands in the list of what a column may be. */
    String label() {
        return label;
    }

    /** What that heading usually stands for. */
    static Optional<Field> guessed(String heading) {
        var plain = Words.plain(heading);
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(plain))
                .findFirst();
    }
}
