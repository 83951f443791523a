package fr.preau.evaluation.page;

import fr.preau.contract.Inside;
import fr.preau.evaluation.Frame;
import fr.preau.evaluation.Frame.Criterion;
import fr.preau.evaluation.Frame.Question;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measures;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address names within the contract that somebody is in; what is of another contract is not found. */
@Component
public class EvaluationLookup {

    private final Frames frames;
    private final Measures measures;
    private final Settings settings;
    private final Clock clock;

    EvaluationLookup(Frames frames, Measures measures, Settings settings, Clock clock) {
        this.frames = frames;
        this.measures = measures;
        this.settings = settings;
        this.clock = clock;
    }

    public Frame frame(Inside inside) {
        return frames.of(inside.contract().id());
    }

    Question question(Inside inside, long id) {
        return frame(inside).question(id).orElseThrow(EvaluationLookup::nothing);
    }

    Criterion criterion(Inside inside, long id) {
        return frame(inside).criterion(id).orElseThrow(EvaluationLookup::nothing);
    }

    public Indicator indicator(Inside inside, long id) {
        return frames.indicator(inside.contract().id(), id).orElseThrow(EvaluationLookup::nothing);
    }

    /** One that counts: what was corrected is not corrected again. */
    Measure measure(Indicator indicator, long id) {
        return measures.of(indicator.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(EvaluationLookup::nothing);
    }

    public static String base(Inside inside) {
        return inside.contract().address() + "/suivi";
    }

    /** At the centre. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    public static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
