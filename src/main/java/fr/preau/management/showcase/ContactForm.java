package fr.preau.management.showcase;

import fr.preau.cycle.face.CycleContact;
import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.form.TypedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who to write to, as it was typed. */
final class ContactForm {

    private static final int LONGEST_NAME = 120;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{5,24}");

    private ContactForm() {}

    static CycleContact typed(Map<String, String> sent) {
        return new CycleContact(
                TypedLine.of(sent.getOrDefault("contactName", "")),
                TypedLine.of(sent.getOrDefault("contactEmail", "")),
                TypedLine.of(sent.getOrDefault("contactPhone", "")));
    }

    static List<FieldError> faults(CycleContact contact, Map<String, String> sent) {
        var faults = new ArrayList<FieldError>();
        if (contact.name().length() > LONGEST_NAME) {
            faults.add(new FieldError("contactName", "Écrivez 120 caractères au plus."));
        }
        if (!contact.email().isEmpty()) {
            TypedAddress.fault("contactEmail", sent).ifPresent(faults::add);
        }
        if (!contact.phone().isEmpty() && !PHONE.matcher(contact.phone()).matches()) {
            faults.add(new FieldError("contactPhone", "Écrivez un numéro de téléphone, comme 04 72 00 00 00."));
        }
        if (!contact.name().isEmpty() && !contact.reachable()) {
            faults.add(new FieldError("contactEmail", "Donnez un courriel ou un téléphone pour cette personne."));
        }
        return faults;
    }

    static List<Difference> differences(CycleContact before, CycleContact after) {
        return Difference.among(List.of(
                new Difference("Nom", before.name(), after.name()),
                new Difference("Courriel", before.email(), after.email()),
                new Difference("Téléphone", before.phone(), after.phone())));
    }
}
