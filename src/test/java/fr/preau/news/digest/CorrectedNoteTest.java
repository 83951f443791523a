package fr.preau.news.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.news.Note;
import fr.preau.news.Notes;
import fr.preau.news.Rhythm;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A note that turns out wrong is corrected in the letters too: those that wait, and those that everybody reads. */
class CorrectedNoteTest {

    private static final String WRONG = "Déposez votre dossier avant le 15.";
    private static final String RIGHT = "Déposez votre dossier avant le 20.";
    private static final String DESK = "/gestion/actualites/lettres/";

    private TestInstance preau;
    private Organiser organiser;
    private long note;

    @BeforeEach
    void aNoteWithWhatIsWrong() {
        preau = TestInstance.start(Map.of());
        organiser = Organiser.at(preau);
        Letters.subscribe(preau, 1);
        note = notes().add(content(WRONG), true);
        wait(Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private Notes notes() {
        return preau.bean(Notes.class);
    }

    private Digests digests() {
        return preau.bean(Digests.class);
    }

    private void wait(Duration time) {
        preau.clock().advance(time);
    }

    private static Note.Content content(String text) {
        var day = LocalDate.of(2024, 9, 1);
        return new Note.Content("Un appel", text, day, Optional.empty(), List.of(), day, List.of(), List.of());
    }

    private void correct() {
        wait(Duration.ofMinutes(1));
        assertThat(notes().change(note, 1, content(RIGHT), "C’est le 20, non le 15."))
                .isTrue();
        wait(Duration.ofMinutes(1));
    }

    private long draft(Rhythm rhythm) {
        return digests().prepare(rhythm).orElseThrow();
    }

    private void save(long id, Map<String, String> typed) {
        var form = new HashMap<String, String>();
        organiser
                .get(DESK + id)
                .html()
                .select("form[action=" + DESK + id + "] [name]")
                .forEach(field -> form.put(field.attr("name"), field.val()));
        form.putAll(typed);
        assertThat(organiser.post(DESK + id, form).header("Location")).contains(DESK + id + "?fait=");
    }

    private String words(long id) {
        return digests().withId(id).orElseThrow().items().getFirst().words();
    }

    private void send(long id) {
        assertThat(digests()
                        .send(
                                id,
                                digests().withId(id).orElseThrow().version(),
                                digests().readers(id)))
                .isInstanceOf(Digests.Sending.Planned.class);
    }

    @Test
    void aDraftThatNobodyRewroteFollowsItsNoteUntilItLeaves() {
        var id = draft(Rhythm.AT_ONCE);
        assertThat(words(id)).isEqualTo(WRONG);
        save(id, Map.of("opening", "Bonjour à toutes et à tous."));
        correct();
        assertThat(words(id)).isEqualTo(RIGHT);
        send(id);

        assertThat(words(id)).isEqualTo(RIGHT);
        wait(Duration.ofMinutes(1));
        notes().change(note, 2, content("Tout autre chose."), "");
        assertThat(words(id)).isEqualTo(RIGHT);
    }

    /** The round that begins with the instance, and an organiser who asks for the letter meanwhile. */
    @Test
    void aDraftThatTwoPrepareAtOneMomentIsTheSameForWhoHasItOpen() {
        var id = draft(Rhythm.AT_ONCE);
        var open = digests().withId(id).orElseThrow();
        preau.bean(DigestRows.class).add(id, open.items(), preau.clock().instant());

        assertThat(digests().withId(id).orElseThrow().version()).isEqualTo(open.version());
        notes().add(content("Un autre appel."), true);
        wait(Duration.ofSeconds(1));
        assertThat(draft(Rhythm.AT_ONCE)).isEqualTo(id);
        assertThat(digests().withId(id).orElseThrow().version()).isGreaterThan(open.version());
    }

    @Test
    void whoRewroteIsToldThatTheNoteChangedAndNothingLeavesByAPageThatShowsItAsItWas() {
        var id = draft(Rhythm.AT_ONCE);
        save(id, Map.of("words-" + note, "Le 15, dernier jour."));
        var before = digests().withId(id).orElseThrow().version();
        correct();

        assertThat(words(id)).isEqualTo("Le 15, dernier jour.");
        assertThat(digests().send(id, before, 1)).isInstanceOf(Digests.Sending.Overtaken.class);
        assertThat(organiser.get(DESK + id).words())
                .contains("La note a changé depuis que vous l’avez réécrite", RIGHT);
        assertThat(organiser.get(DESK + id + "/envoi").words()).contains("relisez la lettre avant de l’envoyer");

        save(id, Map.of("words-" + note, "Le 20, dernier jour."));
        assertThat(organiser.get(DESK + id).words()).doesNotContain("La note a changé");
        assertThat(organiser.get(DESK + id + "/envoi").words()).doesNotContain("relisez la lettre");
        send(id);
        assertThat(words(id)).isEqualTo("Le 20, dernier jour.");
    }

    @Test
    void whatALetterSaidIsSaidAgainOnlyAsLongAsTheNoteSaysTheSame() {
        var first = draft(Rhythm.AT_ONCE);
        save(first, Map.of("words-" + note, "Le 15, dernier jour."));
        send(first);
        assertThat(words(draft(Rhythm.WEEKLY))).isEqualTo("Le 15, dernier jour.");
        correct();

        assertThat(words(draft(Rhythm.MONTHLY))).isEqualTo(RIGHT);
    }

    @Test
    void aLetterThatLeftShowsOnItsPageWhatWasCorrectedSince() {
        var id = draft(Rhythm.AT_ONCE);
        send(id);
        var page = "/actualites/lettres/" + id;
        assertThat(preau.visitor().get(page).words()).contains(WRONG).doesNotContain("Corrigé");
        correct();

        assertThat(preau.visitor().get(page).words())
                .contains(WRONG)
                .contains("Corrigé le", "après l’envoi")
                .contains("C’est le 20, non le 15.");
    }
}
