package fr.preau.resource.page;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import fr.preau.resource.SpeakerPageParts;
import java.time.LocalDate;
import java.util.List;

/**
 * What a speaker sees behind their link.
 *
 * @param email where they were asked, often empty
 * @param consent what they said, as forms send it
 * @param presented what the page of the cycle says of them
 * @param parts what the modules above show them
 * @param done what was just done, often empty
 * @param title as it was typed
 * @param url as it was typed
 */
public record SpeakerView(
        String address,
        String speaker,
        String email,
        String consent,
        String cycle,
        LocalDate date,
        String sequence,
        List<Line> given,
        List<Presented> presented,
        List<SpeakerPageParts.Part> parts,
        String done,
        String title,
        String url,
        List<FieldError> errors)
        implements FaultyForm {

    public SpeakerView {
        given = List.copyOf(given);
        presented = List.copyOf(presented);
        parts = List.copyOf(parts);
        errors = List.copyOf(errors);
    }

    /** One thing that was given. */
    public record Line(long id, String title, String detail, boolean approved) {}

    /** Who they are, for everybody. */
    public record Presented(String name, String role, String organisation) {}
}
