package fr.preau.management.notice;

import fr.preau.mail.Outbox;
import fr.preau.platform.job.Nightly;
import fr.preau.platform.privacy.ColleagueErased;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the team was told is news for thirty days, and goes at once with a person that it names. */
@Component
class NoticeNight implements Nightly {

    private static final Duration KEPT = Duration.ofDays(30);

    private final NoticeRows rows;
    private final Outbox outbox;
    private final Clock clock;

    NoticeNight(NoticeRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "notice-night";
    }

    @Override
    public void run() {
        var then = clock.instant().minus(KEPT);
        rows.eraseBefore(then);
        outbox.forgetBefore(List.of(NoticeLetters.KIND), then);
    }

    @EventListener
    void forget(PeopleErased people) {
        outbox.forget(List.of(NoticeLetters.KIND), rows.forget(people.registrations()));
    }

    @EventListener
    void forget(ColleagueErased colleague) {
        outbox.forgetTo(List.of(NoticeLetters.KIND), colleague.address());
    }
}
