package fr.preau.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reference frame of a contract as it is now, without what was retired. */
public record Frame(List<Question> questions) {

    public Frame {
        questions = List.copyOf(questions);
    }

    /** @param theme of the contract that it asks about; empty if about all of it */
    public record Question(long id, Optional<Long> theme, String text, List<Criterion> criteria) {

        public Question {
            criteria = List.copyOf(criteria);
        }
    }

    public record Criterion(long id, String text, List<Indicator> indicators) {

        public Criterion {
            indicators = List.copyOf(indicators);
        }
    }

    public Stream<Criterion> criteria() {
        return questions.stream().flatMap(question -> question.criteria.stream());
    }

    public List<Indicator> indicators() {
        return criteria().flatMap(criterion -> criterion.indicators.stream()).toList();
    }

    public Optional<Question> question(long id) {
        return questions.stream().filter(one -> one.id == id).findFirst();
    }

    public Optional<Criterion> criterion(long id) {
        return criteria().filter(one -> one.id == id).findFirst();
    }
}
