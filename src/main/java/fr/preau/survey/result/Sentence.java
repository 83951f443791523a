package fr.preau.survey.result;

import fr.preau.platform.French;
import fr.preau.survey.Question;
import fr.preau.survey.Question.Type;
import java.util.List;
import java.util.stream.IntStream;

/** What the sums of a question say, in one sentence. */
final class Sentence {

    private Sentence() {}

    static String of(Question question, List<Integer> counts) {
        if (question.type() != Type.SCALE) {
            return most(question, counts);
        }
        var said = counts.subList(0, Question.SAYING).stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (said == 0) {
            return "Personne n’a répondu à cette question.";
        }
        var favourable = counts.subList(0, Question.FAVOURABLE).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return "%s sur %s %s tout à fait ou plutôt d’accord."
                .formatted(
                        French.count(favourable, "personne", "personnes"),
                        French.number(said),
                        favourable < 2 ? "est" : "sont");
    }

    private static String most(Question question, List<Integer> counts) {
        var highest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (highest == 0) {
            return "Personne n’a répondu à cette question.";
        }
        var first = IntStream.range(0, counts.size())
                .filter(option -> counts.get(option) == highest)
                .mapToObj(option -> "« " + question.options().get(option) + " »")
                .toList();
        return (first.size() == 1
                        ? "Réponse la plus donnée : %s (%s)."
                        : "Réponses les plus données : %s (%s chacune).")
                .formatted(French.enumeration(first), French.count(highest, "fois", "fois"));
    }
}
