package fr.preau.registration.desk;

import fr.preau.mail.Precedence;
import fr.preau.platform.Collision;
import fr.preau.platform.Unavailable;
import fr.preau.platform.work.Pieces;
import fr.preau.registration.AcceptanceOutcome;
import fr.preau.registration.Addition;
import fr.preau.registration.Answer;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.Decision;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.ImportResult;
import fr.preau.registration.JoiningOutcome;
import fr.preau.registration.Notification;
import fr.preau.registration.WithdrawalOutcome;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Reserve;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * Everything that takes or frees a seat comes here, from every path.
 *
 * <p>What has arrived is decided together, in the order of arrival, in one transaction that locks the days
 * concerned: one lock and one commit for all (docs/decisions/0003). Answers leave after the commit. Several
 * processes may each have a desk on one database: the day's lock puts their batches one after the other.
 */
@NamedInterface("desk")
@Service
public class Desk implements Precedence {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final int LARGEST_BATCH = 256;
    private static final int LONGEST_QUEUE = 5_000;
    private static final Duration CROWDED_FOR = Duration.ofSeconds(1);

    /** Longer than any batch takes; past it the request may be recorded all the same, and sent again finds it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** Whoever comes in a batch of so many did not come alone. */
    private static final int CROWD = 16;

    private final TicketDecider decisions;
    private final BlockingQueue<Ticket> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Thread worker;

    /** When a crowd was last decided about, by the machine's clock; a time ago at the start. */
    private volatile long crowd = System.nanoTime() - CROWDED_FOR.toNanos();

    Desk(TicketDecider decisions) {
        this.decisions = decisions;
        this.worker = Thread.ofPlatform().name("desk").daemon().start(this::work);
    }

    /** Asks for places, and waits until the answer is committed; {@link Unavailable} if the desk cannot answer now. */
    public Answer register(Application application) {
        var answer = new CompletableFuture<Answer>();
        return ask(new Ticket.Register(application, answer), answer);
    }

    /** The same of several, in that order, decided together. */
    public List<Answer> register(List<Application> applications) {
        return askAll(applications.stream()
                .map(one -> (Function<CompletableFuture<Answer>, Ticket>) answer -> new Ticket.Register(one, answer))
                .toList());
    }

    /** Gives a seat back, and tells the person if that is wanted. */
    public WithdrawalOutcome withdraw(long registrationId, long day, By by, Notification notification) {
        var answer = new CompletableFuture<WithdrawalOutcome>();
        return ask(new Ticket.Withdraw(registrationId, day, by, notification, answer), answer);
    }

    /** Brings one person in by an organiser's hand, past the audience and the registration's window. */
    public Addition add(long cycleId, Member member, IfFull ifFull, By by, Notification notification) {
        var answer = new CompletableFuture<Addition>();
        return ask(new Ticket.Add(cycleId, member, ifFull, by, notification, answer), answer);
    }

    /** Brings in those whom a list names, in its order, each as if alone; the first of them, if it is stopped. */
    List<ImportResult> bring(List<Ticket.Bring> people) {
        var brought = new ArrayList<ImportResult>(people.size());
        for (var from = 0; from < people.size() && Pieces.goesOn(from, people.size()); from += LARGEST_BATCH) {
            var some = people.subList(from, Math.min(people.size(), from + LARGEST_BATCH));
            leaveTogether(some);
            some.forEach(one -> brought.add(await(one.answer())));
        }
        return brought;
    }

    /** Gives a registered person one more day, or its waiting list. */
    public JoiningOutcome join(long registrationId, long day) {
        var answer = new CompletableFuture<JoiningOutcome>();
        return ask(new Ticket.Join(registrationId, day, answer), answer);
    }

    /** Takes the seat that was offered. */
    public AcceptanceOutcome accept(long registrationId, long day) {
        var answer = new CompletableFuture<AcceptanceOutcome>();
        return ask(new Ticket.Accept(registrationId, day, answer), answer);
    }

    /** Ends the offer of that place if its time is over. */
    void expire(long registrationId, long day) {
        var answer = new CompletableFuture<Void>();
        ask(new Ticket.Expire(registrationId, day, answer), answer);
    }

    /** Decides about a request. */
    public ChangeOutcome review(long registrationId, long day, Decision decision, By by, Notification notification) {
        var answer = new CompletableFuture<ChangeOutcome>();
        return ask(new Ticket.Review(registrationId, day, decision, by, notification, answer), answer);
    }

    /** Serves somebody before their turn; the reason stays in the place's history. */
    public ChangeOutcome advance(
            long registrationId, long day, EarlyService service, String reason, By by, Notification notification) {
        var answer = new CompletableFuture<ChangeOutcome>();
        return ask(new Ticket.Advance(registrationId, day, service, reason, by, notification, answer), answer);
    }

    /** Gives a confirmed person's seat to somebody they name. */
    public ChangeOutcome substitute(long registrationId, long cycleId, long day, Member member) {
        var answer = new CompletableFuture<ChangeOutcome>();
        return ask(new Ticket.Substitute(registrationId, cycleId, day, member, answer), answer);
    }

    /** Takes somebody from one day of a cycle to another. */
    public ChangeOutcome move(
            long registrationId, long from, long to, IfFull ifFull, By by, Notification notification) {
        var answer = new CompletableFuture<ChangeOutcome>();
        return ask(new Ticket.Move(registrationId, from, to, ifFull, by, notification, answer), answer);
    }

    /** Replaces what a person told, unless it is no longer what was seen; the days are those of their cycle. */
    public ChangeOutcome correct(
            long registrationId, long cycleId, List<Long> days, PersonDetails seen, Member member, By by) {
        var answer = new CompletableFuture<ChangeOutcome>();
        return ask(new Ticket.Correct(registrationId, cycleId, days, Optional.of(seen), member, by, answer), answer);
    }

    /** Forgets who somebody was, and gives the seats back that they held on days to come; the days are those of their cycle. */
    public void erase(long registrationId, List<Long> days) {
        var answer = new CompletableFuture<Void>();
        ask(new Ticket.Erase(registrationId, days, answer), answer);
    }

    /** The same of several registrations, given with the days of their cycles, decided together. */
    public void erase(Map<Long, List<Long>> registrations) {
        askAll(registrations.entrySet().stream()
                .map(one -> (Function<CompletableFuture<Void>, Ticket>)
                        answer -> new Ticket.Erase(one.getKey(), one.getValue(), answer))
                .toList());
    }

    /** Replaces a day's reserves; nobody who has a seat loses it. */
    public void reserve(long day, List<Reserve> reserves) {
        var answer = new CompletableFuture<Void>();
        ask(new Ticket.Reserved(day, reserves, answer), answer);
    }

    /**
     * Changes how many seats a day has and which are reserved, in one: a room that grows keeps its new seats for
     * whom they are reserved before anybody in line gets one.
     */
    public Arrangement.Outcome arrange(long day, Arrangement seen, Arrangement wanted) {
        var answer = new CompletableFuture<Arrangement.Outcome>();
        return ask(new Ticket.Arrange(day, seen, wanted, answer), answer);
    }

    /** Gives away the seats whose reserve is over. */
    void release(long day) {
        var answer = new CompletableFuture<Void>();
        ask(new Ticket.Release(day, answer), answer);
    }

    /** Waits in line with that ticket until its answer is committed. */
    <T> T ask(Ticket ticket, CompletableFuture<T> answer) {
        leave(ticket);
        return await(answer);
    }

    /** Waits in line with all of these, which may be decided together, until every answer is committed. */
    <T> List<T> askAll(List<Function<CompletableFuture<T>, Ticket>> tickets) {
        var answers = tickets.stream().map(_ -> new CompletableFuture<T>()).toList();
        leaveTogether(IntStream.range(0, tickets.size())
                .mapToObj(number -> tickets.get(number).apply(answers.get(number)))
                .toList());
        return answers.stream().map(Desk::await).toList();
    }

    /** Whether people come faster than one by one. */
    @Override
    public boolean crowded() {
        return System.nanoTime() - crowd < CROWDED_FOR.toNanos();
    }

    /** A batch that has begun to gather waits for the last of them. */
    private void leaveTogether(List<? extends Ticket> tickets) {
        synchronized (queue) {
            tickets.forEach(this::leave);
        }
    }

    private void leave(Ticket ticket) {
        if (!queue.offer(ticket)) {
            throw new Unavailable("more than " + LONGEST_QUEUE + " requests wait at the desk");
        }
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new Unavailable("the desk did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the wait for the desk was interrupted", e);
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var batch = new ArrayList<Ticket>();
                batch.add(queue.take());
                synchronized (queue) {
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                }
                if (batch.size() >= CROWD) {
                    crowd = System.nanoTime();
                }
                decide(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        refuse(new ArrayList<>(queue), new Unavailable("the desk is closing"));
    }

    /** Decides the batch whole, a second time after a collision with another copy's; if something in it cannot be decided, each request alone. */
    private void decide(List<Ticket> batch) {
        try {
            Collision.again(() -> decisions.decide(batch)).run();
        } catch (RuntimeException | Error e) {
            if (Unavailable.is(e)) {
                log.warn("The desk cannot answer for the moment: {}", e.getMessage());
                refuse(batch, new Unavailable("the database does not answer", e));
            } else if (batch.size() > 1) {
                log.warn("A batch could not be decided, its requests are taken one by one", e);
                batch.forEach(ticket -> decide(List.of(ticket)));
            } else {
                log.error("The desk could not decide a request", e);
                refuse(batch, new IllegalStateException("the desk could not decide a request", e));
            }
        }
    }

    private static void refuse(List<Ticket> batch, RuntimeException reason) {
        batch.forEach(ticket -> ticket.answer().completeExceptionally(reason));
    }

    @PreDestroy
    void close() throws InterruptedException {
        worker.interrupt();
        worker.join();
    }
}
