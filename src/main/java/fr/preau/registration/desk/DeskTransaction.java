package fr.preau.registration.desk;

import fr.preau.platform.database.KeyedLookups;
import fr.preau.registration.ImportResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the desk: what the {@link DeskState} needs to know, its decisions, and their writing. */
@Component
class DeskTransaction implements TicketDecider {

    private final TransactionTemplate transaction;
    private final KeyedLookups lookups;
    private final DeskStateReader reader;
    private final Submissions submissions;
    private final BatchWriter writer;
    private final BatchConsequences consequences;
    private final Clock clock;

    DeskTransaction(
            TransactionTemplate transaction,
            KeyedLookups lookups,
            DeskStateReader reader,
            Submissions submissions,
            BatchWriter writer,
            BatchConsequences consequences,
            Clock clock) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.reader = reader;
        this.submissions = submissions;
        this.writer = writer;
        this.consequences = consequences;
        this.clock = clock;
    }

    @Override
    public Runnable decide(List<Ticket> tickets) {
        var answers = new ArrayList<Runnable>();
        transaction.executeWithoutResult(_ -> {
            lookups.only();
            var now = clock.instant();
            var deskState = reader.open(tickets, now);
            var counter = new TicketDispatcher(deskState);
            submissions.withKeys(keys(tickets)).forEach(counter::know);
            counter.know(reader.told(tickets));
            tickets.forEach(ticket -> answers.add(counter.serve(ticket)));
            if (!deskState.batch().empty()) {
                writer.write(deskState.batch(), now);
                consequences.plan(deskState.batch(), now);
            }
        });
        return () -> answers.forEach(Runnable::run);
    }

    /** What these would be answered now; the transaction leaves nothing. */
    List<ImportResult> foresee(List<Ticket.Bring> tickets) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var counter = new TicketDispatcher(reader.open(tickets, clock.instant()));
            return tickets.stream().map(counter::bring).toList();
        });
    }

    private static List<String> keys(List<Ticket> tickets) {
        return tickets.stream()
                .flatMap(ticket -> ticket instanceof Ticket.Register register
                        ? Stream.of(register.application().key())
                        : Stream.empty())
                .toList();
    }
}
