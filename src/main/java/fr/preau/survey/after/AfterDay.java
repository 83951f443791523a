package fr.preau.survey.after;

import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.paper.CertificatePaper;
import fr.preau.attendance.paper.Certificates;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter.FilePart;
import fr.preau.mail.LetterWriter;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.mail.wording.TemplateProvider;
import fr.preau.platform.French;
import fr.preau.registration.PeopleErased;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail after a day: to who was present one message with the certificate, the survey and what was shared, to who
 * was not another with what was shared alone. Never before the day is over, never twice.
 */
@Service
public class AfterDay implements LetterWriter, TemplateProvider {

    private final Cycles cycles;
    private final People people;
    private final Attendances attendances;
    private final Certificates certificates;
    private final CertificatePaper paper;
    private final HeldDays held;
    private final ObjectProvider<SurveyOfDay> surveys;
    private final ObjectProvider<SharedAfterwards> shared;
    private final AfterDayWords words;
    private final LetterWordings wordings;
    private final Outbox outbox;

    AfterDay(
            Cycles cycles,
            People people,
            Attendances attendances,
            Certificates certificates,
            CertificatePaper paper,
            HeldDays held,
            ObjectProvider<SurveyOfDay> surveys,
            ObjectProvider<SharedAfterwards> shared,
            AfterDayWords words,
            LetterWordings wordings,
            Outbox outbox) {
        this.cycles = cycles;
        this.people = people;
        this.attendances = attendances;
        this.certificates = certificates;
        this.paper = paper;
        this.held = held;
        this.surveys = surveys;
        this.shared = shared;
        this.words = words;
        this.wordings = wordings;
        this.outbox = outbox;
    }

    /** Who is still to be written to about a day that is over. */
    public record ToWrite(List<Intention> present, List<Intention> absent) {
        public ToWrite {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }

        public boolean nobody() {
            return present.isEmpty() && absent.isEmpty();
        }
    }

    /** Nobody before the day is over; of the absent nobody as long as nothing is shared with them. */
    public ToWrite toWrite(Cycle cycle, Cycle.Day day) {
        if (!held.over(day)) {
            return new ToWrite(List.of(), List.of());
        }
        var all = attendances.people(cycle, day).stream()
                .filter(one -> one.person().known())
                .toList();
        var absent = address(cycle, day).isEmpty()
                ? List.<Attendee>of()
                : all.stream().filter(one -> !one.present()).toList();
        return new ToWrite(
                outbox.unplanned(all.stream()
                        .filter(Attendee::present)
                        .map(one -> intention(AfterDayWords.PRESENT, one, day))
                        .toList()),
                outbox.unplanned(absent.stream()
                        .map(one -> intention(AfterDayWords.ABSENT, one, day))
                        .toList()));
    }

    private static Intention intention(String kind, Attendee one, Cycle.Day day) {
        return new Intention(
                kind, one.registrationId(), List.of(day.id()), one.person().email());
    }

    /** Plans these messages, each once whatever two colleagues do at the same time; how many. */
    @Transactional
    public int write(Cycle cycle, Cycle.Day day) {
        cycles.lock(cycle.id());
        var wanted = toWrite(cycle, day);
        return outbox.planOnce(wanted.present).size()
                + outbox.planOnce(wanted.absent).size();
    }

    /** The same to those of these people who were present, in the caller's transaction; to whom it is planned. */
    public List<Long> write(long cycleId, List<Long> days, Collection<Long> registrations) {
        return cycles.lock(cycleId).stream()
                .flatMap(cycle -> days.stream()
                        .flatMap(id -> cycle.day(id).stream())
                        .flatMap(day -> toWrite(cycle, day).present.stream()))
                .filter(intention -> registrations.contains(intention.subjectId()))
                .flatMap(intention -> outbox.planOnce(List.of(intention)).stream())
                .map(Intention::subjectId)
                .toList();
    }

    private Optional<String> address(Cycle cycle, Cycle.Day day) {
        return shared.stream().flatMap(one -> one.address(cycle, day).stream()).findFirst();
    }

    @Override
    public Map<String, String> kinds() {
        return AfterDayWords.KINDS;
    }

    @Override
    public Composition compose(String kind, long registration, List<Long> days) {
        return people.withId(registration)
                .flatMap(someone -> cycles.withId(someone.cycleId())
                        .flatMap(cycle -> cycle.day(days.getFirst()).map(day -> compose(kind, someone, cycle, day))))
                .orElseGet(() -> new Composition.Moot("L’inscription ou la journée n’existe plus."));
    }

    private Composition compose(String kind, Someone someone, Cycle cycle, Cycle.Day day) {
        if (!held.over(day)) {
            return new Composition.Moot("La journée n’est pas terminée, ou a été annulée.");
        }
        var there = attendances.of(cycle, someone.registrationId()).stream()
                .anyMatch(one -> one.day().id() == day.id());
        if (there != kind.equals(AfterDayWords.PRESENT)) {
            return new Composition.Moot("La présence a été corrigée avant l’envoi.");
        }
        return there ? toPresent(someone, cycle, day) : toAbsent(someone, cycle, day);
    }

    private Composition toPresent(Someone someone, Cycle cycle, Cycle.Day day) {
        var certificate = certificates.issue(cycle, someone);
        var values = words.values(someone, cycle, day.content().date());
        values.put(
                "attestation",
                new Words(certificate.map(_ -> AfterDayWords.ATTACHED).orElse("")));
        values.put(
                "questionnaire",
                AfterDayWords.survey(surveys.stream()
                        .flatMap(one -> one.address(someone.registrationId(), day.id()).stream())
                        .findFirst()));
        values.put("partage", AfterDayWords.shared(address(cycle, day)));
        return new Composition.Composed(wordings.inForce(words.present(), cycle.id())
                .letter(
                        someone.person().email(),
                        someone.person().fullName(),
                        word -> Optional.ofNullable(values.get(word)),
                        "Vous recevez ce message parce que votre présence à « %s » a été relevée."
                                .formatted(cycle.title()),
                        List.of(),
                        certificate.stream()
                                .map(one -> new FilePart(paper.fileName(one), "application/pdf", paper.print(one)))
                                .toList()));
    }

    private Composition toAbsent(Someone someone, Cycle cycle, Cycle.Day day) {
        var address = address(cycle, day);
        if (address.isEmpty()) {
            return new Composition.Moot("Rien n’est plus partagé de cette journée.");
        }
        var values = words.values(someone, cycle, day.content().date());
        values.put("partage", AfterDayWords.shared(address));
        return new Composition.Composed(wordings.inForce(words.absent(), cycle.id())
                .letter(
                        someone.person().email(),
                        someone.person().fullName(),
                        word -> Optional.ofNullable(values.get(word)),
                        "Vous recevez ce message parce que vous étiez inscrit ou inscrite à « %s », le %s."
                                .formatted(
                                        cycle.title(), French.day(day.content().date())),
                        List.of(),
                        List.of()));
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public List<LetterModel> models() {
        return List.of(words.present(), words.absent());
    }

    @Override
    public Optional<Recipient> recipient(LetterModel model, long registration) {
        return people.withId(registration)
                .flatMap(someone -> cycles.withId(someone.cycleId())
                        .map(cycle -> new Recipient(
                                someone.person().email(),
                                someone.person().fullName(),
                                words.values(
                                        someone,
                                        cycle,
                                        cycle.days().getFirst().content().date()))));
    }

    @EventListener
    void forget(PeopleErased people) {
        outbox.forget(List.of(AfterDayWords.PRESENT, AfterDayWords.ABSENT), people.registrations());
    }
}
