package fr.preau.api;

import fr.preau.api.JsonObject.Element;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a person's replies to the cycle's questions. */
final class ReplyReader {

    private static final int MOST = 100;
    private static final List<String> REPLY = List.of("question", "answer");

    private final List<Question> questions;
    private final Faults faults;

    ReplyReader(List<Question> questions, Faults faults) {
        this.questions = questions;
        this.faults = faults;
    }

    /** What was answered, and where that stands, by question. */
    record Read(Map<Long, String> texts, Map<Long, String> pointers) {}

    Read read(JsonObject person) {
        var read = new Read(new HashMap<>(), new HashMap<>());
        for (var element : person.list("replies", MOST)) {
            var reply = JsonObject.read(element.value(), element.pointer(), REPLY, faults);
            var answer = reply.any("answer");
            var question = reply.number("question");
            var asked = question.flatMap(this::asked);
            if (question.isPresent() && asked.isEmpty()) {
                faults.add(reply.at("question"), "Cette rencontre ne pose pas cette question.");
            }
            asked.ifPresent(found -> answer.flatMap(value -> text(found, value, reply))
                    .ifPresent(text -> {
                        if (read.texts.putIfAbsent(found.id(), text) != null) {
                            faults.add(reply.at("question"), "Cette question a déjà une réponse.");
                        }
                        read.pointers.putIfAbsent(found.id(), reply.at("answer"));
                    }));
        }
        return read;
    }

    private Optional<Question> asked(long id) {
        return questions.stream().filter(question -> question.id() == id).findFirst();
    }

    private Optional<String> text(Question question, Element answer, JsonObject reply) {
        if (question.wording().kind() == Kind.YES_NO) {
            return Optional.of(reply.flag("answer") ? "Oui" : "Non");
        }
        if (question.wording().kind() == Kind.MANY) {
            var chosen = reply.list("answer", MOST).stream()
                    .flatMap(one -> choice(question, one.pointer(), reply.text(one)).stream())
                    .filter(question.wording().choices()::contains)
                    .toList();
            return Optional.of(String.join(Questions.BETWEEN, chosen));
        }
        var text = reply.text(answer);
        return question.wording().kind() == Kind.CHOICE ? choice(question, answer.pointer(), text) : text;
    }

    private Optional<String> choice(Question question, String pointer, Optional<String> text) {
        var choices = question.wording().choices();
        if (text.filter(choice -> !choices.contains(choice)).isPresent()) {
            faults.add(pointer, "Réponses admises : " + String.join(" ; ", choices) + ".");
        }
        return text;
    }
}
