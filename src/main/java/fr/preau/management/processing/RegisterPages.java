package fr.preau.management.processing;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.processing.RegisterView.Done;
import fr.preau.management.processing.RegisterView.Night;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.job.JobStates;
import fr.preau.platform.job.Nightly;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditAction.Matter;
import fr.preau.staff.journal.Journal;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register and a year of it, on screen and as the paper that a data protection officer keeps. It names nobody. */
@Controller
class RegisterPages {

    private static final String PATH = "/gestion/registre";

    /** The journal forgets by whom after a year, and keeps what was done. */
    private static final int YEARS = 4;

    /** What touches persons or who may read of them. */
    private static final Set<Matter> TOLD = Set.of(Matter.PEOPLE, Matter.EXPORTS, Matter.TEAM, Matter.ACCESS);

    private final Register register;
    private final List<Nightly> nights;
    private final JobStates jobs;
    private final Journal journal;
    private final Centre centre;
    private final PdfPress press;
    private final BackOfficeLayout layout;
    private final Settings settings;
    private final Clock clock;

    RegisterPages(
            Register register,
            List<Nightly> nights,
            JobStates jobs,
            Journal journal,
            Centre centre,
            PdfPress press,
            BackOfficeLayout layout,
            Settings settings,
            Clock clock) {
        this.register = register;
        this.nights = List.copyOf(nights);
        this.jobs = jobs;
        this.journal = journal;
        this.centre = centre;
        this.press = press;
        this.layout = layout;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View show(@RequestParam(name = "annee", defaultValue = "") String year) {
        return layout.page(
                HttpStatus.OK,
                BackOfficeLayout.Section.SETTINGS,
                "Registre des traitements",
                "processing/register",
                view(year),
                Optional.empty());
    }

    @GetMapping(PATH + ".pdf")
    @Journaled(AuditAction.FIGURES_TAKEN)
    ResponseEntity<byte[]> paper(@RequestParam(name = "annee", defaultValue = "") String year) {
        var view = view(year);
        return Attachment.pdf(
                "registre-%d.pdf".formatted(view.year()),
                press.print(Standard.ACCESSIBLE, "management/processing/paper", Map.of("view", view), Map.of()));
    }

    /** A year that is none of those that are offered is this one. */
    private RegisterView view(String asked) {
        var now = LocalDateTime.ofInstant(clock.instant(), settings.zone());
        var years =
                IntStream.range(0, YEARS).mapToObj(back -> now.getYear() - back).toList();
        var year = years.stream()
                .filter(one -> Integer.toString(one).equals(asked))
                .findFirst()
                .orElse(now.getYear());
        return new RegisterView(centre.name(), now, year, years, register.entries(), nights(), done(year));
    }

    private List<Night> nights() {
        var last = jobs.lastSuccesses();
        return nights.stream()
                .map(Nightly::job)
                .sorted()
                .map(job -> new Night(
                        job,
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
