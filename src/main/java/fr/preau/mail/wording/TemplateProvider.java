package fr.preau.mail.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** A module whose automatic messages a centre may put in its own words. */
@NamedInterface("wording")
public interface TemplateProvider {

    /** Where they stand among those of all modules, the lowest first. */
    int rank();

    /** Those messages, in the order in which organisers read them. */
    List<LetterModel> models();

    /**
     * What the fields of that message would become for that registered person, as far as they are known;
     * the rest comes from the model's examples. Empty if there is no such person.
     */
    Optional<Recipient> recipient(LetterModel model, long registrationId);

    /** Who would read a message, and what its fields would become for them. */
    @NamedInterface("wording")
    record Recipient(String email, String name, Map<String, FieldValue> values) {
        public Recipient {
            values = Map.copyOf(values);
        }

        /**
         * The same for whoever reads over their shoulder: what opens this person's own page, or stands for them at the
         * door, is not known, and is shown as the example of its field.
         */
        public Recipient withoutKeys() {
            return new Recipient(
                    email,
                    name,
                    values.entrySet().stream()
                            .filter(one -> !one.getValue().opens())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        /** The same, with what that other one is told where this one has nothing. */
        public Recipient orElse(Recipient other) {
            var all = new HashMap<>(other.values);
            all.putAll(values);
            return new Recipient(email, name, all);
        }

        /** Nobody. */
        public static final Recipient INVENTED = new Recipient("claire.martin@exemple.fr", "Claire Martin", Map.of());
    }
}
