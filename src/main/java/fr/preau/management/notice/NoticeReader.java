package fr.preau.management.notice;

import fr.preau.cycle.Cycle;
import fr.preau.mail.Failures;
import fr.preau.management.notice.NoticeRows.Notice;
import fr.preau.management.notice.NoticeRows.Wish;
import fr.preau.registration.list.Happenings;
import fr.preau.staff.Account;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what there is to tell a colleague of a cycle. */
@Component
class NoticeReader {

    private final Happenings happenings;
    private final Failures failures;

    NoticeReader(Happenings happenings, Failures failures) {
        this.happenings = happenings;
        this.failures = failures;
    }

    /** How many messages of that cycle were refused so far. */
    int refused(Cycle cycle) {
        return failures.troubles(cycle.days().stream().map(Cycle.Day::id).toList())
                .refused();
    }

    /** What happened since they were last told. */
    NoticeContent told(Wish wish, Instant until, Account account, int refused) {
        var happened = happenings.between(wish.cycle(), wish.toldUntil(), until, account.email());
        return new NoticeContent(
                happened, happenings.full(NoticeContent.taken(happened)), Math.max(0, refused - wish.refused()));
    }

    /** What that notice tells now: who was erased meanwhile is not in it. */
    Optional<NoticeContent> told(Notice notice, Account account) {
        var happened = happenings.between(notice.cycle(), notice.after(), notice.until(), account.email());
        var told = new NoticeContent(happened, Set.copyOf(notice.fullDays()), notice.refused());
        return Optional.of(told).filter(one -> one.worth(notice.choice()));
    }
}
