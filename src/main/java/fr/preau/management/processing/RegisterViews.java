package fr.preau.management.processing;

import fr.preau.management.processing.RegisterView.Asked;
import fr.preau.management.processing.RegisterView.Done;
import fr.preau.management.processing.RegisterView.Night;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.job.JobStates;
import fr.preau.platform.job.Nightly;
import fr.preau.privacy.Wishes;
import fr.preau.staff.journal.AuditAction.Matter;
import fr.preau.staff.journal.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the register says of a year: what is declared, what the nights erased, what the journal has. */
@Component
class RegisterViews {

    /** The journal forgets by whom after a year, and keeps what was done. */
    private static final int YEARS = 4;

    /** What touches persons or who may read of them. */
    private static final Set<Matter> TOLD = Set.of(Matter.PEOPLE, Matter.EXPORTS, Matter.TEAM, Matter.ACCESS);

    private final Register register;
    private final List<Nightly> nights;
    private final JobStates jobs;
    private final Journal journal;
    private final Wishes wishes;
    private final Centre centre;
    private final Settings settings;
    private final Clock clock;

    RegisterViews(
            Register register,
            List<Nightly> nights,
            JobStates jobs,
            Journal journal,
            Wishes wishes,
            Centre centre,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.nights = List.copyOf(nights);
        this.jobs = jobs;
        this.journal = journal;
        this.wishes = wishes;
        this.centre = centre;
        this.settings = settings;
        this.clock = clock;
    }

    /** A year that is none of those that are offered is this one. */
    RegisterView of(String asked) {
        var now = LocalDateTime.ofInstant(clock.instant(), settings.zone());
        var years =
                IntStream.range(0, YEARS).mapToObj(back -> now.getYear() - back).toList();
        var year = years.stream()
                .filter(one -> Integer.toString(one).equals(asked))
                .findFirst()
                .orElse(now.getYear());
        return new RegisterView(centre.name(), now, year, years, register.entries(), nights(), done(year), asked());
    }

    private List<Asked> asked() {
        return wishes.all().stream()
                .map(wish -> {
                    var at = LocalDateTime.ofInstant(wish.asked(), settings.zone());
                    return new Asked(
                            wish.id(),
                            wish.email(),
                            wish.words(),
                            at,
                            at.toLocalDate().plusMonths(1));
                })
                .toList();
    }

    private List<Night> nights() {
        var last = jobs.lastSuccesses();
        return nights.stream()
                .map(Nightly::job)
                .sorted()
                .map(job -> new Night(
                        job,
                        register.endedBy(job),
                        Optional.ofNullable(last.get(job)).map(at -> LocalDateTime.ofInstant(at, settings.zone()))))
                .toList();
    }

    private List<Done> done(int year) {
        var first = LocalDate.of(year, 1, 1).atStartOfDay(settings.zone()).toInstant();
        var next = LocalDate.of(year + 1, 1, 1).atStartOfDay(settings.zone()).toInstant();
        return journal.counts(first, next).entrySet().stream()
                .filter(one -> TOLD.contains(one.getKey().matter()))
                .map(one -> new Done(one.getKey().label(), one.getValue()))
                .toList();
    }
}
