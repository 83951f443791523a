package fr.preau.bench;

import fr.preau.survey.urn.Urn;
import fr.preau.survey.urn.Urn.Holder;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/** More tickets of an open survey than anybody was present. */
final class SurveyTickets {

    private SurveyTickets() {}

    static List<String> of(TestInstance preau, long survey, int count) {
        var urn = preau.bean(Urn.class);
        preau.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> urn.issue(
                        survey,
                        IntStream.rangeClosed(2, count + 1)
                                .mapToObj(Holder.Slip::new)
                                .toList()));
        return urn.slips(survey, count + 1).subList(0, count);
    }
}
