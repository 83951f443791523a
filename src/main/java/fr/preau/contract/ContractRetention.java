package fr.preau.contract;

import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** A year later nobody is known by a line of a contract's journal any more; the line stays. */
@Component
class ContractRetention implements Nightly {

    private final ContractJournal journal;
    private final Clock clock;

    ContractRetention(ContractJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "contract-retention";
    }

    @Override
    public void run() {
        journal.forgetBefore(
                clock.instant().atOffset(ZoneOffset.UTC).minusYears(1).toInstant());
    }
}
