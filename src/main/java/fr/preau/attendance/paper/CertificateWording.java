package fr.preau.attendance.paper;

import fr.preau.platform.FieldText;
import fr.preau.platform.French;
import fr.preau.platform.centre.CentreName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a centre's certificates say, and who signs them.
 *
 * @param text plain, with fields such as {@code {nom}}; an empty line divides paragraphs
 * @param signature PNG; empty when certificates are not signed by a picture
 */
public record CertificateWording(String text, String signatory, String signatoryRole, Optional<byte[]> signature) {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

    /** Until an organiser writes their own. */
    static final CertificateWording FIRST = new CertificateWording("""
            {organisateur} atteste que {nom} a participé à la rencontre « {titre} », le {journées}, pour une durée de {durée}.

            La présence a été relevée à chaque demi-journée, au moment où elle a été constatée.""", "", "", Optional.empty());

    /** What a text may ask for. */
    public enum Field {
        NAME("nom", "prénom et nom de la personne"),
        ORGANISATION("structure", "sa structure"),
        TITLE("titre", "titre du cycle"),
        PLACE("lieu", "lieu"),
        DAYS("journées", "journées où la personne était présente"),
        HALF_DAYS("demi-journées", "nombre de demi-journées"),
        DURATION("durée", "durée de présence"),
        ORGANISER("organisateur", "nom du centre"),
        DATE("date", "date de l’attestation");

        private final String word;
        private final String meaning;

        Field(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** As it is typed between braces. */
        public String word() {
            return word;
        }

        public String meaning() {
            return meaning;
        }

        private static Optional<Field> named(String word) {
            return Arrays.stream(values())
                    .filter(field -> field.word.equals(word))
                    .findFirst();
        }
    }

    /** What keeps a text from being used, as sentences; empty when nothing does. */
    public static List<String> faults(String text) {
        var fields = FieldText.faults(
                text, Arrays.stream(Field.values()).map(Field::word).toList());
        var nameless = text.contains("{" + Field.NAME.word + "}")
                ? Stream.<String>empty()
                : Stream.of("Le champ {nom} manque : une attestation nomme la personne.");
        return Stream.concat(fields.stream(), nameless).toList();
    }

    /** The text's paragraphs with that centre's name and these values in place of its fields. */
    List<String> paragraphs(CentreName centre, Map<Field, String> values) {
        return EMPTY_LINE
                .splitAsStream(centre.articled(text.strip()))
                .map(paragraph -> French.typography(FieldText.filled(
                        paragraph,
                        word -> centre.field(word)
                                .or(() -> Field.named(word).map(field -> values.getOrDefault(field, ""))))))
                .toList();
    }
}
