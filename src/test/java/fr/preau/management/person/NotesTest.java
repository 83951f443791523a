package fr.preau.management.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.management.Registrants.Somebody;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the team writes down about somebody. */
class NotesTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private Registrants people;
    private Somebody claire;

    @BeforeEach
    void somebodyIsRegistered() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        people = new Registrants(preau, slug);
        claire = people.register("Claire", preau.day(slug, "2024-09-24"));
    }

    @Test
    void aNoteStandsOnTheFileWithItsAuthorAndIsRemoved() {
        assertThat(note("A proposé de co-animer l’atelier").status()).isEqualTo(302);

        var file = organiser.get(people.file(claire));
        assertThat(file.words()).contains("A proposé de co-animer l’atelier");
        var removal = file.html().select("a[href$=/retrait]").attr("href");
        assertThat(organiser.get(removal).words()).contains("Retirer cette note", "co-animer");
        organiser.post(removal, Map.of());
        assertThat(organiser.get(people.file(claire)).words()).doesNotContain("co-animer");
    }

    @Test
    void thePersonReadsItWithTheirDataAndNowhereElse() {
        note("Préfère le premier rang");

        var page = claire.mailbox().ownPage();
        assertThat(preau.visitor().get(page).words()).doesNotContain("premier rang");
        assertThat(preau.visitor().get(page + "/mes-donnees").words()).contains("Préfère le premier rang");
    }

    @Test
    void severalWhoWriteAtOnceLoseNothing() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 12).forEach(number -> executor.submit(() -> note("Note numéro " + number + ".")));
        }

        var words = organiser.get(people.file(claire)).words();
        assertThat(IntStream.range(0, 12).mapToObj(number -> "Note numéro " + number + "."))
                .allSatisfy(one -> assertThat(words).contains(one));
    }

    @Test
    void anEmptyOrTooLongNoteIsToldAndKept() {
        assertThat(note(" ").html().select("#note-fault").text()).contains("Écrivez la note.");
        var long2001 = note("a".repeat(2_001));
        assertThat(long2001.status()).isEqualTo(422);
        assertThat(long2001.html().select("#note").text()).hasSize(2_001);
    }

    @Test
    void aReaderReadsNotesAndWritesNone() {
        note("Vient de Vénissieux");
        var reader = Organiser.at(preau, Role.READER);

        assertThat(reader.get(people.file(claire)).words()).contains("Vient de Vénissieux");
        assertThat(reader.get(people.file(claire)).html().select("#note, a[href$=/retrait]"))
                .isEmpty();
        assertThat(reader.post(people.file(claire) + "/notes", Map.of("note", "Une"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void notesGoWithThePerson() {
        note("À rappeler");

        organiser.post(people.file(claire) + "/effacement", Map.of());

        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM person_note WHERE registration_id = :id")
                        .param("id", claire.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Page note(String text) {
        return organiser.post(people.file(claire) + "/notes", Map.of("note", text));
    }
}
