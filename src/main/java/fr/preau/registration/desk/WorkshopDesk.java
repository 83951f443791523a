package fr.preau.registration.desk;

import fr.preau.registration.WorkshopChange;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** What people and organisers do to workshops; whatever takes or frees a seat goes through the {@link Desk}. */
@NamedInterface("desk")
@Service
public class WorkshopDesk {

    private final Desk desk;

    WorkshopDesk(Desk desk) {
        this.desk = desk;
    }

    /** Somebody wants that workshop of a day on which they have a place, instead of another of its hour. */
    public WorkshopChange choose(long registrationId, long day, long workshop) {
        var answer = new CompletableFuture<WorkshopChange>();
        return desk.ask(new Ticket.Choose(registrationId, day, workshop, Optional.of(workshop), answer), answer);
    }

    /** Somebody gives that workshop back, or leaves its line; their day stays theirs. */
    public WorkshopChange leave(long registrationId, long day, long workshop) {
        var answer = new CompletableFuture<WorkshopChange>();
        return desk.ask(new Ticket.Choose(registrationId, day, workshop, Optional.empty(), answer), answer);
    }
}
