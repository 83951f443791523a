package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.SequenceContent;
import fr.preau.exchange.post.PostRows;
import fr.preau.management.editor.CycleForm.SequenceForm;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Fills the form with one sequence more, about what somebody of the cycle looks for or proposes: on the next day, without
 * hours nor speakers. Nothing of it is there until an organiser has completed and saved it.
 */
@Component
class Suggested {

    private final PostRows posts;
    private final Settings settings;
    private final Clock clock;

    Suggested(PostRows posts, Settings settings, Clock clock) {
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param focus the row of the sequence */
    record Form(CycleForm form, String focus) {}

    Form with(Cycle cycle, long post) {
        var about = posts.withId(post)
                .filter(one -> one.cycleId() == cycle.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var form = CycleForm.of(cycle);
        var today = LocalDate.ofInstant(clock.instant(), settings.zone()).toString();
        var at = IntStream.range(0, form.days().size())
                .filter(number -> form.days().get(number).date().compareTo(today) >= 0)
                .findFirst()
                .orElse(form.days().size() - 1);
        var day = form.days().get(at);
        var sequence = new SequenceForm(
                "", "", SequenceContent.Kind.SEQUENCE.name(), "", about.title(), about.text(), "", "", "", false);
        var days = new ArrayList<>(form.days());
        days.set(
                at,
                day.with(Stream.concat(day.sequences().stream(), Stream.of(sequence))
                        .toList()));
        return new Form(
                form.withDays(days),
                "day-" + at + "-sequence-" + day.sequences().size());
    }
}
