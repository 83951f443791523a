package fr.preau.management.showcase;

import fr.preau.cycle.face.CycleContact;
import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Optional;

/**
 * What a cycle's page shows beside its text, and the forms that change it.
 *
 * @param address of this screen
 * @param preview of the page
 * @param picture the one that the page shows
 * @param before those that it showed
 * @param words what is seen in the picture, as typed
 * @param contact as typed
 * @param seen the mark of the contact that the form was made from
 * @param conflict what sending the contact again would make of what somebody else wrote
 */
public record ShowcaseView(
        String address,
        String preview,
        Optional<Shot> picture,
        List<Shot> before,
        String words,
        CycleContact contact,
        String seen,
        List<Difference> conflict,
        List<Line> speakers,
        SpeakerForm form,
        List<Difference> speakerConflict,
        List<FieldError> errors)
        implements FaultyForm {

    public ShowcaseView {
        before = List.copyOf(before);
        conflict = List.copyOf(conflict);
        speakers = List.copyOf(speakers);
        speakerConflict = List.copyOf(speakerConflict);
        errors = List.copyOf(errors);
    }

    /** @param source the picture itself, written into the page: this screen alone shows those of drafts */
    public record Shot(long id, String source, String words) {}

    /**
     * Somebody who is presented.
     *
     * @param photograph as {@link Shot#source}
     * @param unnamed whether they said by their link that they are not to be named
     */
    public record Line(
            long id, String name, String about, Optional<String> photograph, boolean shown, boolean unnamed) {}
}
