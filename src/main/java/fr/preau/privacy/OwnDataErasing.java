package fr.preau.privacy;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.privacy.AddressErased;
import fr.preau.registration.Person;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.person.People.Someone;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases somebody by their own wish, of every cycle: the desk gives their seats back first. */
@Service
class OwnDataErasing {

    private final Cycles cycles;
    private final Desk desk;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OwnDataErasing(Cycles cycles, Desk desk, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.cycles = cycles;
        this.desk = desk;
        this.events = events;
        this.transaction = transaction;
    }

    void erase(String email, List<Someone> all) {
        desk.erase(all.stream().collect(Collectors.toMap(Someone::registrationId, one -> days(one.cycleId()))));
        transaction.executeWithoutResult(_ -> events.publishEvent(new AddressErased(Person.emailKey(email))));
    }

    private List<Long> days(long cycle) {
        return cycles.withId(cycle).stream()
                .flatMap(one -> one.days().stream())
                .map(Cycle.Day::id)
                .toList();
    }
}
