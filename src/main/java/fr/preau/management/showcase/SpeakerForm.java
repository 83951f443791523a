package fr.preau.management.showcase;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.resource.PresentedSpeaker;
import fr.preau.resource.PresentedSpeakers.Introduced;
import fr.preau.resource.SpeakerLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who speaks, as it was typed.
 *
 * @param id of the presentation that is corrected, 0 for a new one
 * @param link the number of the speaker's link that the form was filled from, or nothing
 * @param agreed whether the team says that they agreed
 * @param seen the mark of what the form was made from
 */
public record SpeakerForm(
        long id, String link, String name, String role, String organisation, boolean agreed, String seen) {

    static final SpeakerForm EMPTY = new SpeakerForm(0, "", "", "", "", false, "");

    private static final int LONGEST = 120;

    static SpeakerForm typed(long id, Map<String, String> sent) {
        return new SpeakerForm(
                id,
                sent.getOrDefault("link", "").strip(),
                TypedLine.of(sent.getOrDefault("name", "")),
                TypedLine.of(sent.getOrDefault("role", "")),
                TypedLine.of(sent.getOrDefault("organisation", "")),
                sent.containsKey("agreed"),
                sent.getOrDefault("seen", ""));
    }

    static SpeakerForm of(PresentedSpeaker speaker, String seen) {
        return new SpeakerForm(
                speaker.id(),
                speaker.link().map(String::valueOf).orElse(""),
                speaker.name(),
                speaker.role(),
                speaker.organisation(),
                true,
                seen);
    }

    static SpeakerForm of(SpeakerLink link) {
        return new SpeakerForm(0, String.valueOf(link.id()), link.speaker(), "", "", false, "");
    }

    public boolean corrects() {
        return id != 0;
    }

    /** @param link the one that was chosen, of this cycle */
    Introduced person(Optional<SpeakerLink> link) {
        return new Introduced(link.map(SpeakerLink::id), name, role, organisation);
    }

    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        if (name.isEmpty()) {
            faults.add(new FieldError("name", "Écrivez le nom de la personne."));
        }
        longest(faults, "name", name);
        longest(faults, "role", role);
        longest(faults, "organisation", organisation);
        if (!agreed) {
            faults.add(new FieldError(
                    "agreed", "Demandez d’abord à la personne : personne n’est présenté sans son accord."));
        }
        return faults;
    }

    private static void longest(List<FieldError> faults, String field, String text) {
        if (text.length() > LONGEST) {
            faults.add(new FieldError(field, "Écrivez 120 caractères au plus."));
        }
    }
}
