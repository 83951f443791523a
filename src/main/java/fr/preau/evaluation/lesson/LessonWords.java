package fr.preau.evaluation.lesson;

import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.lesson.LessonCard.Content;
import fr.preau.platform.French;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a card says, part by part. */
final class LessonWords {

    private LessonWords() {}

    /** One part of a card under its name; none is empty. */
    record Part(String label, String text) {}

    static List<Part> of(Content content) {
        return Stream.concat(facts(content), texts(content)).toList();
    }

    private static Stream<Part> facts(Content content) {
        return told(
                new Part("Thème", content.theme()),
                new Part("Où", content.place()),
                new Part("Avec qui", content.partners()),
                new Part(
                        "Coût",
                        content.cost()
                                .map(euros -> FigureWords.number(euros) + French.NBSP + "€")
                                .orElse("")));
    }

    private static Stream<Part> texts(Content content) {
        return told(
                new Part("Ce qui a été fait", content.what()),
                new Part("Ce qui a marché", content.worked()),
                new Part("Ce qui n’a pas marché", content.failed()),
                new Part("Qui contacter", content.contact()));
    }

    private static Stream<Part> told(Part... parts) {
        return Stream.of(parts).filter(part -> !part.text.isBlank());
    }

    /** In Markdown, as the library keeps it. */
    static String markdown(Content content) {
        var facts = facts(content)
                .map(part -> "- %s : %s".formatted(part.label, part.text))
                .collect(Collectors.joining("\n"));
        var texts = texts(content)
                .map(part -> "## %s\n\n%s".formatted(part.label, part.text))
                .collect(Collectors.joining("\n\n"));
        return facts.isEmpty() ? texts : facts + "\n\n" + texts;
    }
}
