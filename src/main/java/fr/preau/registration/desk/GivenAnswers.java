package fr.preau.registration.desk;

import fr.preau.registration.Answer;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What the desk answered before, for whoever asks the same again. */
@NamedInterface("desk")
@Component
public class GivenAnswers {

    private final Submissions submissions;

    GivenAnswers(Submissions submissions) {
        this.submissions = submissions;
    }

    /** What was answered to that key, without asking for anything. */
    public Optional<Answer> to(String key, String fingerprint) {
        return submissions.withKeys(List.of(key)).stream()
                .map(submission -> submission.answer(fingerprint))
                .findFirst();
    }
}
