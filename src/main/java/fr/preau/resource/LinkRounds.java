package fr.preau.resource;

import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks each week whether the addresses of resources still answer, where whoever runs the instance set it so. */
@Component
class LinkRounds implements Nightly {

    private static final Logger log = LoggerFactory.getLogger(LinkRounds.class);

    private final LinkAnswers answers;
    private final LinkLook look;
    private final Settings settings;
    private final Clock clock;

    LinkRounds(LinkAnswers answers, LinkLook look, Settings settings, Clock clock) {
        this.answers = answers;
        this.look = look;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "resource-links";
    }

    @Override
    public LocalTime hour() {
        return LocalTime.of(4, 20);
    }

    /** On a thread of its own: sites that hang would hold one of the few that give seats back. */
    @Override
    public void run() {
        Thread.ofVirtual().name("resource-links").start(this::askAll);
    }

    /** Nothing unless it was asked for. */
    void askAll() {
        if (!settings.operation().linksAsked()) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        for (var one : answers.due(today)) {
            try {
                answers.asked(one, today, look.fault(one.url()).orElse(""));
            } catch (RuntimeException e) {
                // The next night asks it again.
                log.warn("The address of resource {} could not be asked: {}", one.id(), e.getMessage());
            }
        }
    }
}
