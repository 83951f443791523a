package fr.preau.demo;

import fr.preau.registration.Person;
import fr.preau.registration.Profile;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Invented people, always the same, with the variety of a real list. */
final class DemoPeople {

    private static final List<String> FIRST_NAMES = List.of(
            "Aïcha",
            "Benoît",
            "Chloé",
            "Driss",
            "Élodie",
            "Farid",
            "Gaëlle",
            "Hugo",
            "Inès",
            "Jérôme",
            "Karima",
            "Loïc",
            "Maëlys",
            "Nassim",
            "Océane",
            "Pascal",
            "Quitterie",
            "Rachid",
            "Sophie",
            "Thị Lan",
            "Ugo",
            "Valérie",
            "William",
            "Xavier",
            "Yasmina",
            "Zoé",
            "Łukasz",
            "Mireille",
            "Amadou",
            "Noémie",
            "Karim",
            "Hélène",
            "Idriss",
            "Brigitte",
            "Samuel",
            "Leïla",
            "Étienne",
            "Fatou",
            "Gilles",
            "Ophélie",
            "Mehdi");

    private static final List<String> LAST_NAMES = List.of(
            "N’Diaye",
            "Martin",
            "Benali",
            "Dupont-Morel",
            "Nguyễn",
            "Girard",
            "Ferreira",
            "Moreau",
            "Kowalski",
            "Lefebvre",
            "Haddad",
            "Rousseau",
            "Traoré",
            "Bonnet",
            "Da Silva",
            "Perrin",
            "Özdemir",
            "Fournier",
            "Chevalier",
            "Bouzid",
            "Marchand",
            "Lemaître",
            "Diallo",
            "Garcia",
            "Picard",
            "Meunier",
            "Sarr",
            "Charpentier",
            "Belkacem",
            "Guérin",
            "Faure",
            "Rahmani",
            "Colin",
            "Bourgeois",
            "Camara",
            "Roche",
            "Vidal");

    private static final List<Post> POSTS = List.of(
            new Post(
                    "Cheffe de projet contrat de ville",
                    Profile.LOCAL_AGENT,
                    "Ville de Givors-le-Haut",
                    "COMMUNE",
                    "69 Rhône"),
            new Post(
                    "Chargé de mission politique de la ville",
                    Profile.LOCAL_AGENT,
                    "Agglomération des Deux Rives",
                    "INTERCOMMUNALITE",
                    "38 Isère"),
            new Post("Déléguée du préfet", Profile.STATE_AGENT, "Préfecture", "ETAT", "42 Loire"),
            new Post(
                    "Adjoint à la vie des quartiers",
                    Profile.ELECTED_OFFICIAL,
                    "Ville de Montbrun",
                    "COMMUNE",
                    "26 Drôme"),
            new Post(
                    "Coordinatrice de la réussite éducative",
                    Profile.LOCAL_AGENT,
                    "Communauté du Val d’Albe",
                    "INTERCOMMUNALITE",
                    "73 Savoie"),
            new Post(
                    "Responsable développement social urbain",
                    Profile.LOCAL_AGENT,
                    "Métropole des Trois Collines",
                    "INTERCOMMUNALITE",
                    "63 Puy-de-Dôme"),
            new Post(
                    "Chargée de gestion urbaine de proximité",
                    Profile.OTHER,
                    "Habitat des Balmes",
                    "BAILLEUR",
                    "69 Rhône"),
            new Post(
                    "Directeur de centre social",
                    Profile.OTHER,
                    "Centre social La Passerelle",
                    "ASSOCIATION",
                    "01 Ain"));

    private record Post(String job, Profile profile, String organisation, String kind, String department) {}

    private DemoPeople() {}

    static Person number(int number) {
        var firstName = FIRST_NAMES.get(number % FIRST_NAMES.size());
        var lastName = LAST_NAMES.get((number * 7 + number / LAST_NAMES.size()) % LAST_NAMES.size());
        var post = POSTS.get((number * 5) % POSTS.size());
        return new Person(
                lastName,
                firstName,
                "%s.%s%d@exemple.fr".formatted(ascii(firstName), ascii(lastName), number),
                number % 3 == 0 ? "04 00 00 %02d %02d".formatted(number % 100, (number * 3) % 100) : "",
                post.job,
                post.profile,
                post.organisation,
                post.kind,
                post.department,
                number == 12 ? "Une place près de l’écran." : "");
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name.replace('Ł', 'L').replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
