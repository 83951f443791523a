package fr.preau.survey;

import fr.preau.survey.urn.Urn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The open surveys that somebody was asked to answer and did not. */
@Service
public class OpenSurveys {

    private final AskedRows asked;
    private final Urn urn;

    OpenSurveys(AskedRows asked, Urn urn) {
        this.asked = asked;
        this.urn = urn;
    }

    /** Their numbers. */
    public List<Long> to(long registration) {
        return asked.openTo(registration).stream()
                .filter(one -> urn.unused(one.survey(), one.holder()).isPresent())
                .map(AskedRows.Asked::survey)
                .toList();
    }

    /** Where that person answers that one, on this site. */
    public Optional<String> address(long registration, long survey) {
        return asked.openTo(registration).stream()
                .filter(one -> one.survey() == survey)
                .flatMap(one -> urn.unused(survey, one.holder()).stream())
                .findFirst()
                .map(ticket -> "/avis/" + ticket);
    }
}
