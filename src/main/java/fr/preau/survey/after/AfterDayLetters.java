package fr.preau.survey.after;

import fr.preau.attendance.Attendances;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.LetterWriter;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterWordings;
import fr.preau.mail.wording.TemplateProvider;
import fr.preau.platform.French;
import fr.preau.registration.person.People;
import fr.preau.registration.person.People.Someone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes what {@link AfterDay} plans: to who was present with their certificate, to who was not without. */
@Service
class AfterDayLetters implements LetterWriter, TemplateProvider {

    private final Cycles cycles;
    private final People people;
    private final Attendances attendances;
    private final CertificateFile certificates;
    private final HeldDays held;
    private final AfterDayLinks links;
    private final AfterDayWords words;
    private final LetterWordings wordings;

    AfterDayLetters(
            Cycles cycles,
            People people,
            Attendances attendances,
            CertificateFile certificates,
            HeldDays held,
            AfterDayLinks links,
            AfterDayWords words,
            LetterWordings wordings) {
        this.cycles = cycles;
        this.people = people;
        this.attendances = attendances;
        this.certificates = certificates;
        this.held = held;
        this.links = links;
        this.words = words;
        this.wordings = wordings;
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
        var certificate = certificates.of(cycle, someone);
        var values = words.values(someone, cycle, day.content().date());
        values.put(
                "attestation",
                new Words(certificate.map(_ -> AfterDayWords.ATTACHED).orElse("")));
        values.put("questionnaire", AfterDayWords.survey(links.survey(someone, day)));
        values.put("partage", AfterDayWords.shared(links.shared(cycle, day)));
        return new Composition.Composed(wordings.inForce(words.present(), cycle.id())
                .letter(
                        someone.person().email(),
                        someone.person().fullName(),
                        word -> Optional.ofNullable(values.get(word)),
                        "Vous recevez ce message parce que votre présence à « %s » a été relevée."
                                .formatted(cycle.title()),
                        List.of(),
                        certificate.stream().toList()));
    }

    private Composition toAbsent(Someone someone, Cycle cycle, Cycle.Day day) {
        var address = links.shared(cycle, day);
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
}
