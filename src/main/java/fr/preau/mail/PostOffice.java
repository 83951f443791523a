package fr.preau.mail;

import fr.preau.mail.Dispatch.Handful;
import fr.preau.platform.database.OneProcess;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Carries the messages that are due, in the order of their haste, a few at a time on each of four ways.
 *
 * <p>One process of those on a database does it at a time. A message found half-way that none of ours is at work on
 * was a dead process's. While people wait in line at the desk nothing is composed, for a minute at most: answers on a
 * screen come before answers by mail (docs/decisions/0038).
 */
@Component
@Profile("serve")
class PostOffice implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

    /** Each is one conversation with the mail server: few enough for any provider, and enough to have one left. */
    private static final int WAYS = 4;

    /** So few that what is in more haste soon finds a way free. */
    private static final int AT_ONCE = 16;

    /** What another process planned, and what is due by its hour, is looked for that often. */
    private static final Duration POLL = Duration.ofSeconds(1);

    /** How late a message leaves at most for the desk's sake. */
    private static final Duration LONGEST_YIELD = Duration.ofMinutes(1);

    /** Until a conversation that hangs is given up, when the instance stops. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    /** « mail » on a telephone. */
    private static final long WORK = 6245;

    private final Messages messages;
    private final Dispatch dispatch;
    private final List<Precedence> before;
    private final OneProcess work;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private final Semaphore bell = new Semaphore(0);
    private final Set<Long> inHand = new HashSet<>();
    private volatile List<Thread> ways = List.of();
    private volatile boolean running;

    PostOffice(Messages messages, Dispatch dispatch, List<Precedence> before, DataSource source, Clock clock) {
        this.messages = messages;
        this.dispatch = dispatch;
        this.before = before;
        this.work = new OneProcess(source, WORK);
        this.clock = clock;
    }

    /** Something was planned just now. */
    void ring() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        ways = IntStream.range(0, WAYS)
                .mapToObj(way -> Thread.ofVirtual().name("mail-" + way).start(this::carry))
                .toList();
    }

    private void carry() {
        while (running) {
            try {
                var some = next();
                try (var handful = dispatch.begin()) {
                    // Whatever did not go as it should may concern those that follow: they are looked at anew.
                    some.stream().takeWhile(message -> leaves(message, handful)).forEach(_ -> {});
                } finally {
                    giveBack(some);
                }
            } catch (RuntimeException e) {
                log.warn("Mail stands still: {}", e.getMessage());
                await();
            }
        }
    }

    /** One that cannot be dealt with at all is put off, or it would come first for ever. */
    private boolean leaves(Message message, Handful handful) {
        try {
            return dispatch.dispatch(message, handful);
        } catch (RuntimeException e) {
            log.warn("Message {} is put off: {}", message.id(), e.getMessage());
            dispatch.putOff(message);
            return false;
        }
    }

    /** What is due now; one of the ways looks for it while the others wait behind. Nothing once the instance stops. */
    private List<Message> next() {
        looking.lock();
        try {
            while (running) {
                bell.drainPermits();
                var found = look();
                if (!found.isEmpty()) {
                    return found;
                }
                await();
            }
            return List.of();
        } finally {
            looking.unlock();
        }
    }

    private List<Message> look() {
        var due = due();
        if (due.isEmpty()) {
            leaveUnlessAtWork();
            return due;
        }
        var ours = switch (work.take()) {
            case OURS -> due;
            case OURS_FROM_NOW_ON -> due();
            case ANOTHERS -> List.<Message>of();
        };
        synchronized (inHand) {
            ours.forEach(message -> inHand.add(message.id()));
        }
        return ours;
    }

    private List<Message> due() {
        var now = clock.instant();
        synchronized (inHand) {
            return messages.due(crowded() ? now.minus(LONGEST_YIELD) : now, List.copyOf(inHand), AT_ONCE);
        }
    }

    private boolean crowded() {
        return before.stream().anyMatch(Precedence::crowded);
    }

    private void giveBack(List<Message> some) {
        synchronized (inHand) {
            some.forEach(message -> inHand.remove(message.id()));
        }
    }

    private void leaveUnlessAtWork() {
        synchronized (inHand) {
            if (inHand.isEmpty()) {
                work.leave();
            }
        }
    }

    /** Until something is planned; in a rush something always is. */
    private void await() {
        try {
            if (crowded()) {
                Thread.sleep(POLL);
            } else {
                bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Nothing new is begun; what is on its way ends, or is given up after a time. */
    @Override
    public void stop() {
        running = false;
        bell.release(WAYS);
        var end = System.nanoTime() + LAST_WORDS.toNanos();
        ways.forEach(way -> join(way, Duration.ofNanos(Math.max(1, end - System.nanoTime()))));
        ways.forEach(Thread::interrupt);
        ways.forEach(way -> join(way, LAST_WORDS));
        work.leave();
    }

    private static void join(Thread way, Duration most) {
        try {
            way.join(most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
