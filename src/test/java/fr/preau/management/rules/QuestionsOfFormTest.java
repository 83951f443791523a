package fr.preau.management.rules;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Question;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Held;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of whom a question is asked, as an organiser sets it; and those that are ready. */
class QuestionsOfFormTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Questions questions = preau.bean(Questions.class);
    private String rules;
    private long cycle;

    @BeforeEach
    void publish() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        rules = "/gestion/cycles/" + slug + "/regles";
        cycle = preau.cycle(slug);
    }

    @Test
    void questionsThatWouldWaitForOneAnotherAreRefusedAtTheirField() {
        var first = questions.add(cycle, new Wording(Kind.YES_NO, "Une", "", List.of(), false));
        var second = questions.add(
                cycle, new Wording(Kind.YES_NO, "Deux", "", List.of(), false, new AfterReply(first, "Oui"), false));

        assertThat(refused(first, "reply-" + second + "-Oui")).contains("chacune attendrait l’autre");
        assertThat(refused(first, "reply-" + first + "-Oui")).contains("ne dépend pas de sa propre réponse");
        assertThat(refused(first, "day-0")).contains("n’existe plus");
        assertThat(refused(first, "lune-4")).contains("Choisissez dans la liste");
        assertThat(asked())
                .extracting(one -> one.wording().condition().code())
                .containsExactly("", "reply-" + first + "-Oui");
    }

    @Test
    void anAnswerOnWhichAnotherQuestionDependsIsNotTakenAway() {
        var meal =
                questions.add(cycle, new Wording(Kind.CHOICE, "Repas ?", "", List.of("Avec", "Sans", "Aucun"), false));
        questions.add(
                cycle,
                new Wording(Kind.TEXT, "Une boisson ?", "", List.of(), false, new AfterReply(meal, "Avec"), false));
        var fields = new HashMap<>(question("CHOICE", "Repas ?", "Sans\nAucun"));
        fields.put("version", "1");

        var answer = organiser.post(rules + "/questions/" + meal, fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#choices-fault").text())
                .contains("Gardez la réponse dont dépend « Une boisson ? »");
        var retirement = rules + "/questions/" + meal + "/retrait";
        assertThat(organiser.get(retirement).words()).contains("« Une boisson ? » dépend d’une de ses réponses");
        organiser.post(retirement, Map.of());
        assertThat(organiser.get(rules).words()).contains("Posée à personne");
    }

    @Test
    void aReadyQuestionIsAddedByOneClickAndOnce() {
        organiser.post(rules + "/questions/prete", Map.of("which", "MEAL"));
        organiser.post(rules + "/questions/prete", Map.of("which", "MEAL"));

        assertThat(asked()).hasSize(1);
        assertThat(asked().getFirst().wording().welcome()).isTrue();
        assertThat(organiser.get(rules).html().select("button[value=MEAL]")).isEmpty();
        assertThat(organiser.get(rules).html().select("button[value=ACCESS]")).hasSize(1);
    }

    @Test
    void aReplyMayNotHoldWhatStandsBetweenSeveral() {
        var answer = organiser.post(rules + "/questions/ajouter", question("MANY", "Thèmes ?", "Un ; deux\nTrois"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#choices-fault").text()).contains("Retirez le point-virgule");
    }

    @Test
    void aQuestionForADayIsToldInWords() {
        var fields = new HashMap<>(question("TEXT", "Votre train ?", ""));
        fields.put("condition", "day-" + preau.day(rules.split("/")[3], "2024-09-24"));

        organiser.post(rules + "/questions/ajouter", fields);

        assertThat(organiser.get(rules).words()).contains("Posée seulement si cette personne vient le 24 septembre.");
    }

    private String refused(long question, String condition) {
        var answer = organiser.post(
                rules + "/questions/" + question,
                Map.of("kind", "YES_NO", "label", "Une", "version", "1", "condition", condition));
        assertThat(answer.status()).isEqualTo(422);
        return answer.html().select("#condition-fault").text();
    }

    @Test
    void oneThatIsReadyIsAskedOnceThoughItIsClickedTwice() {
        var ready = ReadyQuestion.values()[0];
        Held.whileOpen(
                preau,
                () -> questions.addUnless(cycle, _ -> false, ready.wording()),
                () -> organiser
                        .post(rules + "/questions/prete", Map.of("which", ready.name()))
                        .status());

        assertThat(asked())
                .extracting(one -> one.wording().label())
                .containsOnlyOnce(ready.wording().label());
    }

    private List<Question> asked() {
        return questions.of(cycle);
    }

    private static Map<String, String> question(String kind, String label, String choices) {
        return Map.of("kind", kind, "label", label, "choices", choices);
    }
}
