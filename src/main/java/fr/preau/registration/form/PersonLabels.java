package fr.preau.registration.form;

import fr.preau.platform.form.FieldLabels;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fields of a person, of one alone or of somebody in a team ({@code personne2.lastName}). */
@Component
class PersonLabels implements FieldLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("lastName", "Nom"),
            Map.entry("firstName", "Prénom"),
            Map.entry("email", "Courriel"),
            Map.entry("phone", "Téléphone"),
            Map.entry("job", "Fonction"),
            Map.entry("organisation", "Structure"),
            Map.entry("department", "Département"),
            Map.entry("reason", "Motif"),
            Map.entry("accessNeeds", "À prévoir"));

    @Override
    public Optional<String> label(String field) {
        return Optional.ofNullable(LABELS.get(field.substring(field.indexOf('.') + 1)));
    }
}
