package fr.preau.management.importing;

import static java.util.Map.entry;

import fr.preau.management.importing.days.Coming;
import fr.preau.management.importing.days.HandWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists as other tools export them: by which headings each is known, what its columns hold, and how it says that
 * somebody comes. Headings are compared as {@link HandWords#plain} has them. A column that stands in none of these
 * is guessed like any other, for organisers add their own questions to all of these tools.
 */
enum KnownExport {
    /**
     * The « Attendee » report. Source: its headings as public programs read them (« Order #, Order Date, First Name,
     * Last Name, Email, Quantity, Price Tier, Ticket Type, Attendee #, …, Attendee Status » in rherardi/eb2ez, and the
     * later « Prénom du participant, Nom de famille du participant, Courriel du participant, Type de billet »); the
     * states are those of Eventbrite's API for attendees.
     */
    EVENTBRITE(
            "Eventbrite",
            List.of(
                    Set.of("attendee", "attendee status"),
                    Set.of("attendee email", "ticket type"),
                    Set.of("prenom du participant", "type de billet")),
            Map.ofEntries(
                    entry("first name", ListField.FIRST_NAME),
                    entry("attendee first name", ListField.FIRST_NAME),
                    entry("prenom du participant", ListField.FIRST_NAME),
                    entry("last name", ListField.LAST_NAME),
                    entry("attendee last name", ListField.LAST_NAME),
                    entry("attendee surname", ListField.LAST_NAME),
                    entry("nom de famille du participant", ListField.LAST_NAME),
                    entry("email", ListField.EMAIL),
                    entry("attendee email", ListField.EMAIL),
                    entry("courriel du participant", ListField.EMAIL),
                    entry("buyer email", ListField.ORDER_EMAIL),
                    entry("courriel de l acheteur", ListField.ORDER_EMAIL),
                    entry("cell phone", ListField.PHONE),
                    entry("mobile phone", ListField.PHONE),
                    entry("job title", ListField.JOB),
                    entry("company", ListField.ORGANISATION),
                    entry("ticket type", ListField.TICKET),
                    entry("type de billet", ListField.TICKET),
                    entry("attendee status", ListField.STATE),
                    entry("statut du participant", ListField.STATE)),
            Set.of("date", "date attending"),
            Set.of("attending", "checked in", "participant", "enregistre"),
            Set.of(
                    "not attending",
                    "deleted",
                    "refunded",
                    "transferred",
                    "cancelled",
                    "canceled",
                    "ne participe pas",
                    "supprime",
                    "rembourse")),

    /**
     * The export of an event's participants; its older one of all payments, too. Source: headings as public programs
     * read them (« Référence commande, Date de la commande, Statut de la commande, Nom participant, Prénom participant,
     * Nom payeur, Prénom payeur, Email payeur, Moyen de paiement, Billet, Numéro de billet, Tarif, Montant tarif,
     * Code Promo », then the campaign's own fields; before 2022 « Nom acheteur, Prénom acheteur, Campagne, Formule »).
     */
    HELLOASSO(
            "HelloAsso",
            List.of(Set.of("nom payeur", "prenom payeur"), Set.of("nom acheteur", "prenom acheteur", "campagne")),
            Map.ofEntries(
                    entry("nom participant", ListField.LAST_NAME),
                    entry("nom adherent", ListField.LAST_NAME),
                    entry("nom", ListField.LAST_NAME),
                    entry("prenom participant", ListField.FIRST_NAME),
                    entry("prenom adherent", ListField.FIRST_NAME),
                    entry("prenom", ListField.FIRST_NAME),
                    entry("email participant", ListField.EMAIL),
                    entry("email", ListField.EMAIL),
                    entry("champ additionnel email", ListField.EMAIL),
                    entry("email payeur", ListField.ORDER_EMAIL),
                    entry("e mail payeur", ListField.ORDER_EMAIL),
                    entry("email acheteur", ListField.ORDER_EMAIL),
                    entry("tarif", ListField.TICKET),
                    entry("formule", ListField.TICKET),
                    entry("statut de la commande", ListField.STATE),
                    entry("statut", ListField.STATE)),
            Set.of("date", "raison sociale"),
            Set.of("valide", "paye"),
            Set.of("annule", "rembourse", "refuse", "abandonne", "conteste")),

    /**
     * The list of participants. Source: headings as public programs read them (« Tarif, Groupe de tarif, Code-barres,
     * Numéro de commande, Date de commande, Prénom, Nom, Prénom acheteur, Nom acheteur, E-mail acheteur, Mobile
     * acheteur, Nom participant, Prénom participant, Email participant, Supprimé, Statut du billet »).
     */
    WEEZEVENT(
            "Weezevent",
            List.of(Set.of("nom acheteur", "prenom acheteur", "tarif")),
            Map.ofEntries(
                    entry("nom", ListField.LAST_NAME),
                    entry("nom participant", ListField.LAST_NAME),
                    entry("prenom", ListField.FIRST_NAME),
                    entry("prenom participant", ListField.FIRST_NAME),
                    entry("email", ListField.EMAIL),
                    entry("e mail", ListField.EMAIL),
                    entry("email participant", ListField.EMAIL),
                    entry("e mail participant", ListField.EMAIL),
                    entry("e mail acheteur", ListField.ORDER_EMAIL),
                    entry("email acheteur", ListField.ORDER_EMAIL),
                    entry("telephone participant", ListField.PHONE),
                    entry("societe", ListField.ORGANISATION),
                    entry("tarif", ListField.TICKET),
                    entry("statut du billet", ListField.STATE),
                    entry("statut", ListField.STATE),
                    entry("supprime", ListField.ABSENCE)),
            Set.of("date"),
            Set.of("valide", "paye", "actif"),
            Set.of("annule", "rembourse", "supprime", "invalide")),

    /**
     * Answers to a form, by Drupal's Webform of which Framaforms (Yakforms) is made. Source: the exporters of
     * {@code webform} (« Serial, SID, Submitted Time, Completed Time, Modified Time, Draft, IP Address, UID, Username »
     * under « Submission Details », then one column a question, or one an option of it) and their French translation.
     */
    FRAMAFORMS(
            "Framaforms",
            List.of(Set.of("sid", "adresse ip"), Set.of("sid", "ip address")),
            Map.ofEntries(entry("brouillon", ListField.ABSENCE), entry("draft", ListField.ABSENCE)),
            Set.of("nom d utilisateur", "username", "uid", "heure de soumission", "submitted time"),
            Set.of(),
            Set.of()),

    /**
     * The « order positions » of the order data. Source: {@code src/pretix/base/exporters/orderlist.py} of
     * pretix/pretix, {@code iterate_positions} (« Order code, Position ID, Status, Email, Phone number, …, Start date,
     * …, Product, Variation, …, Attendee name, Attendee name: Given name, …, Attendee email, Company, … »), and its
     * French translation. An order that is not paid yet is left for the organiser to decide.
     */
    PRETIX(
            "pretix",
            List.of(Set.of("attendee name", "attendee email", "product"), Set.of("nom du participant", "produit")),
            Map.ofEntries(
                    entry("attendee name", ListField.FIRST_THEN_LAST),
                    entry("nom du participant", ListField.FIRST_THEN_LAST),
                    entry("attendee name given name", ListField.FIRST_NAME),
                    entry("nom du participant prenom", ListField.FIRST_NAME),
                    entry("attendee name family name", ListField.LAST_NAME),
                    entry("nom du participant nom de famille", ListField.LAST_NAME),
                    entry("attendee email", ListField.EMAIL),
                    entry("e mail du participant", ListField.EMAIL),
                    entry("adresse e mail du participant", ListField.EMAIL),
                    entry("email", ListField.ORDER_EMAIL),
                    entry("e mail", ListField.ORDER_EMAIL),
                    entry("adresse e mail", ListField.ORDER_EMAIL),
                    entry("phone number", ListField.PHONE),
                    entry("company", ListField.ORGANISATION),
                    entry("start date", ListField.TICKET),
                    entry("date de debut", ListField.TICKET),
                    entry("product", ListField.TICKET),
                    entry("produit", ListField.TICKET),
                    entry("status", ListField.STATE),
                    entry("statut", ListField.STATE)),
            Set.of("date"),
            Set.of("paid", "paye", "payee"),
            Set.of("canceled", "cancelled", "annule", "annulee", "expired", "expire", "expiree"));

    private final String label;
    private final List<Set<String>> marks;
    private final Map<String, ListField> columns;
    private final Set<String> left;
    private final Set<String> comes;
    private final Set<String> stays;

    /**
     * @param marks headings that stand together in no other file
     * @param left headings that would be taken for what they are not
     * @param comes words of a state of who comes
     * @param stays words of a state of who does not
     */
    KnownExport(
            String label,
            List<Set<String>> marks,
            Map<String, ListField> columns,
            Set<String> left,
            Set<String> comes,
            Set<String> stays) {
        this.label = label;
        this.marks = marks;
        this.columns = columns;
        this.left = left;
        this.comes = comes;
        this.stays = stays;
    }

    /** As the tool calls itself. */
    String label() {
        return label;
    }

    /** The tool that made a file of these headings. */
    static Optional<KnownExport> of(List<String> headings) {
        var plain = headings.stream().map(HandWords::plain).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(tool -> tool.marks.stream()
                        .anyMatch(mark -> mark.stream()
                                .allMatch(word -> plain.stream().anyMatch(heading -> ends(heading, word)))))
                .findFirst();
    }

    /** Webform puts a group above its headings, which then stands before them. */
    private static boolean ends(String heading, String word) {
        return heading.equals(word)
                || heading.endsWith("soumission " + word)
                || heading.endsWith("submission details " + word);
    }

    /** What that heading of this tool stands for. */
    Optional<ListField> field(String heading) {
        var plain = HandWords.plain(heading);
        return columns.entrySet().stream()
                .filter(column -> ends(plain, column.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether that heading of this tool tells nothing of a registration. */
    boolean leaves(String heading) {
        var plain = HandWords.plain(heading);
        return left.stream().anyMatch(word -> ends(plain, word));
    }

    /** What a state of this tool says; {@code UNCLEAR} for one that is not its own. */
    Coming state(String cell) {
        var plain = HandWords.plain(cell);
        if (plain.isEmpty()) {
            return Coming.UNSAID;
        }
        return comes.contains(plain) ? Coming.YES : stays.contains(plain) ? Coming.NO : Coming.UNCLEAR;
    }
}
