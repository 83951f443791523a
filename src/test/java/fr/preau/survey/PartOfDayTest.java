package fr.preau.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was at a part of a day is in the presence sheet, so what fewer than five of them say is told nowhere. */
class PartOfDayTest {

    private static final String QUITE = "0";
    private static final String AWAY = "4";

    private final TestInstance preau = TestInstance.shared();

    @Test
    void whatTheOnlyOneWhoWasThereSaysIsInNoTableAtAnyMoment() {
        var held = answered(12, 1);
        var part = part(held);
        assertThat(told(part)).isZero();

        preau.bean(BallotCounting.class).count(held.id());
        assertThat(held.now().answered()).isEqualTo(7);
        assertThat(told(part)).isZero();
        var organiser = Organiser.at(preau);
        assertThat(organiser.get(address(held)).words()).contains("n’est compté qu’à la clôture");

        held.close();
        assertThat(held.now().answered()).isEqualTo(12);
        assertThat(told(part)).isZero();
        assertThat(organiser.get(address(held)).words())
                .contains("Moins de cinq personnes qui y étaient ont répondu : rien n’en est dit.")
                .doesNotContain("1 personne sur 1");
        assertThat(Download.of(organiser
                                .request(address(held) + "/resultats.csv")
                                .GET())
                        .text())
                .doesNotContain("m’a été utile");
    }

    @Test
    void whatFiveOfThemSayIsToldOnceTheSurveyIsClosed() {
        var held = answered(12, 5);
        preau.bean(BallotCounting.class).count(held.id());

        held.close();

        assertThat(told(part(held))).isEqualTo(12);
        assertThat(Organiser.at(preau).get(address(held)).words())
                .contains("5 personnes sur 5 sont tout à fait ou plutôt d’accord.");
    }

    /** A survey about a day and one part of it, answered by so many, of whom some were at that part. */
    private HeldSurvey answered(int people, int there) {
        var held = HeldSurvey.at(preau, people).draft(SurveyKind.HOT);
        preau.bean(QuestionRows.class)
                .replace(held.id(), List.of(Question.scale("expected", "Utile."), Question.ofSequence("Le soir")));
        held.open();
        for (var number = 0; number < people; number++) {
            preau.visitor().post(held.ticket(number), Map.of("q" + part(held), List.of(number < there ? QUITE : AWAY)));
        }
        return held;
    }

    private static long part(HeldSurvey held) {
        return held.now().questions().stream()
                .filter(Question::attended)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int told(long question) {
        return preau.jdbc()
                .sql("SELECT coalesce(sum(n), 0) FROM survey_tally WHERE question_id = :question")
                .param("question", question)
                .query(Integer.class)
                .single();
    }

    private static String address(HeldSurvey held) {
        return "/gestion/questionnaires/" + held.id();
    }
}
