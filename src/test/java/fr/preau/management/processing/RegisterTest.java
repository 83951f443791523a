package fr.preau.management.processing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.privacy.ColumnRules;
import fr.preau.platform.privacy.Kept.Access;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of whom, as the database and the modules say it themselves. */
class RegisterTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void howLongEachPersonalColumnIsKeptIsSaidInFrench() {
        assertThat(preau.bean(ColumnRules.class).personal().entrySet())
                .hasSizeGreaterThan(60)
                .allSatisfy(one -> assertThat(Terms.howLong(one.getValue().howLong()))
                        .as(one.toString())
                        .isPresent());
        assertThat(Terms.howLong("for ever")).isEmpty();
    }

    @Test
    void everyPersonalColumnStandsInIt() {
        var shown = Organiser.at(preau).get("/gestion/registre");

        assertThat(shown.status()).isEqualTo(200);
        for (var module : preau.beans(PersonalData.class)) {
            assertThat(shown.words())
                    .contains(module.processing().title(), module.processing().purpose());
            assertThat(module.kept().stream()
                            .flatMap(kept -> kept.columns().stream().map(column -> switch (column.access()) {
                                case Access.Given(var heading) -> heading;
                                case Access.Withheld _, Access.Colleague _ -> kept.table() + "." + column.name();
                            })))
                    .allSatisfy(said ->
                            assertThat(shown.html().text().replace('’', '\'')).contains(said.replace('’', '\'')));
        }
    }

    @Test
    void eachNightSaysWhoseDataItEnds() {
        assertThat(Organiser.at(preau)
                        .get("/gestion/registre")
                        .html()
                        .select("tr:has(code:matchesOwn(^retention$))")
                        .text())
                .contains("Inscriptions", "retention");
    }

    @Test
    void eachProcessingHasItsOwnTitle() {
        assertThat(preau.beans(PersonalData.class).stream()
                        .map(one -> one.processing().title()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aYearTellsWhatTheTeamDidWithPersonsAndAnotherOneDoesNot() {
        var organiser = Organiser.at(preau);
        assertThat(organiser.get("/gestion/journal.csv").status()).isEqualTo(200);

        assertThat(Stream.of("2024", "", "hier")
                        .map(year ->
                                organiser.get("/gestion/registre?annee=" + year).words()))
                .allSatisfy(words -> assertThat(words).contains("L’année 2024", "Journal téléchargé"));
        assertThat(organiser.get("/gestion/registre?annee=2022").words())
                .contains("L’année 2022", "Rien n’est inscrit au journal cette année-là.");
    }

    @Test
    void thePaperIsWhatTheOfficerKeepsAndEverybodyCanReadIt() {
        var paper = Download.of(Organiser.at(preau).request("/gestion/registre.pdf?annee=2024"))
                .paper()
                .kept("register");

        assertThat(paper.againstPdfUa1()).isEmpty();
    }
}
