package fr.preau.staff.access;

import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.staff.StaffLetterKind;
import fr.preau.staff.StaffLinks;
import fr.preau.staff.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets the links of the staff a month after they ended, the messages to them a month after they were
 * written, and by whom a gesture of the journal was a year after it. Each night at twenty to four, an hour that no clock change skips or repeats in France; a night missed is
 * made up for by the next.
 */
@Component
public class StaffRetention implements Nightly {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final List<String> KINDS =
            Arrays.stream(StaffLetterKind.values()).map(Enum::name).toList();

    private static final Period ANSWERED_FOR = Period.ofYears(1);

    private final StaffLinks links;
    private final Journal journal;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    StaffRetention(
            StaffLinks links,
            Journal journal,
            Outbox outbox,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.links = links;
        this.journal = journal;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "staff-retention";
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        transaction.executeWithoutResult(_ -> {
            links.forget(before);
            outbox.forgetBefore(KINDS, before);
            journal.forgetBefore(
                    clock.instant().atZone(settings.zone()).minus(ANSWERED_FOR).toInstant());
        });
    }
}
