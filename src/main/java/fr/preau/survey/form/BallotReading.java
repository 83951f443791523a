package fr.preau.survey.form;

import fr.preau.platform.FieldError;
import fr.preau.survey.Question;
import fr.preau.survey.Question.Type;
import fr.preau.survey.urn.Ballot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What was answered, as it was sent: a ballot, or what is to be put right first. */
record BallotReading(Ballot ballot, List<FieldError> errors, boolean warned) {

    /** Of a text, before it is looked at: no name that somebody could be found by is needed in it. */
    private static final Pattern FINDS_SOMEBODY =
            Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,64}|(?:\\+33|0)(?:[ .\\-\u00a0]?[0-9]){9}");

    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\p{Co}\\p{Cs}]");

    static BallotReading of(List<Question> questions, Map<String, List<String>> sent, boolean told) {
        var choices = new LinkedHashMap<Long, List<Integer>>();
        var texts = new LinkedHashMap<Long, String>();
        var errors = new ArrayList<FieldError>();
        for (var question : questions) {
            var values = sent.getOrDefault(question.field(), List.of());
            if (question.type() == Type.TEXT) {
                var text = text(values);
                if (text.length() > Ballot.LONGEST_TEXT) {
                    errors.add(new FieldError(
                            question.field(),
                            "Ce texte a %d caractères de trop : le plus long en a 1 000."
                                    .formatted(text.length() - Ballot.LONGEST_TEXT)));
                } else if (!text.isEmpty()) {
                    texts.put(question.id(), text);
                }
            } else {
                var options = options(question, values);
                if (options.size() < values.size() || question.type() != Type.SEVERAL && options.size() > 1) {
                    errors.add(new FieldError(question.field(), "Choisissez une réponse de la liste."));
                } else if (!options.isEmpty()) {
                    choices.put(question.id(), options);
                }
            }
        }
        var warned = errors.isEmpty() && !told && texts.values().stream().anyMatch(BallotReading::findsSomebody);
        if (warned) {
            questions.stream()
                    .filter(question -> texts.containsKey(question.id()) && findsSomebody(texts.get(question.id())))
                    .forEach(
                            question -> errors.add(
                                    new FieldError(
                                            question.field(),
                                            "Ce texte contient une adresse ou un numéro de téléphone, qui dit qui l’écrit. Retirez-le, ou envoyez-le tel quel.")));
        }
        var ballot = new Ballot(choices, texts);
        if (errors.isEmpty() && ballot.empty()) {
            questions.stream()
                    .findFirst()
                    .ifPresent(question -> errors.add(new FieldError(
                            question.field(), "Répondez au moins à une question, celle de votre choix.")));
        }
        return new BallotReading(ballot, List.copyOf(errors), warned);
    }

    private static boolean findsSomebody(String text) {
        return FINDS_SOMEBODY.matcher(text).find();
    }

    private static String text(List<String> values) {
        return values.isEmpty()
                ? ""
                : NOT_TEXT.matcher(values.getFirst().replace("\r\n", "\n").replace('\t', ' '))
                        .replaceAll("")
                        .strip();
    }

    /** Those of the list, each once. */
    private static List<Integer> options(Question question, List<String> values) {
        return IntStream.range(0, question.options().size())
                .filter(option -> values.contains(Integer.toString(option)))
                .boxed()
                .toList();
    }
}
