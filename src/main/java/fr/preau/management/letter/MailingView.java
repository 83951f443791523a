package fr.preau.management.letter;

import fr.preau.mail.ShownLetter;
import fr.preau.mail.wording.LetterField;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mailing.Mailing;
import fr.preau.mailing.MailingFiles.Enclosed;
import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Optional;

/**
 * A message to a selection, being written.
 *
 * @param action where its form is sent
 * @param own its address; empty as long as it was not kept
 * @param query the selection as the query of an address
 * @param whom the selection in words
 * @param boxes what narrows it; none once it is kept
 * @param people how many are selected
 * @param states how many of them have a place in which state, in words; empty when nobody is selected
 * @param version that the form was opened on
 * @param conflict what sending again would change of what somebody else wrote meanwhile
 * @param replyTo to whom it is answered
 * @param hour at which it is to leave, as typed
 * @param planned that it leaves by itself, and when, as a sentence; empty unless it has an hour
 * @param files what goes with it
 * @param texts of messages that were written before; none once this one is kept
 * @param turn the number of the person that it is shown for, from 1
 */
public record MailingView(
        String action,
        Optional<String> own,
        String query,
        List<SelectionWords.Fact> whom,
        List<SelectionWords.Box> boxes,
        int people,
        String states,
        LetterWording typed,
        int version,
        List<LetterField> fields,
        List<Difference> conflict,
        List<FieldError> errors,
        String replyTo,
        String hour,
        Optional<String> planned,
        List<Enclosed> files,
        List<Kept> texts,
        int turn,
        Optional<ShownLetter> shown)
        implements FaultyForm {

    public MailingView {
        whom = List.copyOf(whom);
        boxes = List.copyOf(boxes);
        fields = List.copyOf(fields);
        conflict = List.copyOf(conflict);
        errors = List.copyOf(errors);
        files = List.copyOf(files);
        texts = List.copyOf(texts);
    }

    public List<SelectionWords.Box> boxes(String field) {
        return boxes.stream().filter(box -> box.field().equals(field)).toList();
    }

    /** What the browser's own field cannot hold is shown as it was typed. */
    public String hourType() {
        return hour.isEmpty() || hour.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}") ? "datetime-local" : "text";
    }

    /** A text that was written before, and where to begin with it. */
    public record Kept(String subject, String address) {

        /** @param query the selection that is written to now */
        static List<Kept> of(List<Mailing> mailings, String query) {
            return mailings.stream()
                    .map(one -> new Kept(
                            one.wording().subject(),
                            "/gestion/envois/nouveau?%s&texte=%d#message".formatted(query, one.id())))
                    .toList();
        }
    }

    /** How much that file holds, in words. */
    public static String size(Enclosed file) {
        return Math.max(1, file.bytes() >> 10) + French.NBSP + "ko";
    }

    public Optional<String> before() {
        return Optional.of(turn - 1).filter(other -> other > 0).map(this::lookingAt);
    }

    public Optional<String> after() {
        return Optional.of(turn + 1).filter(other -> other <= people).map(this::lookingAt);
    }

    private String lookingAt(int other) {
        return own.orElseThrow() + "?pour=" + other + "#apercu";
    }
}
