package fr.preau.contract;

import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year later nobody is known by a line of a contract's journal any more; the line stays. From the second January
 * after its last year nobody is known by the contract itself.
 */
@Component
class ContractRetention implements Nightly {

    private final ContractJournal journal;
    private final Contracts contracts;
    private final Funders funders;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    ContractRetention(
            ContractJournal journal,
            Contracts contracts,
            Funders funders,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.journal = journal;
        this.contracts = contracts;
        this.funders = funders;
        this.events = events;
        this.transaction = transaction;
        this.settings = settings;
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
        var year = LocalDate.ofInstant(clock.instant(), settings.zone()).getYear();
        contracts
                .endedBefore(year - 1)
                .forEach(contract -> transaction.executeWithoutResult(_ -> {
                    funders.forget(contract);
                    events.publishEvent(new ContractEnded(contract));
                }));
    }
}
