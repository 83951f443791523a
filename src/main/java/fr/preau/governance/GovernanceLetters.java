package fr.preau.governance;

import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.governance.Presences.Departure;
import fr.preau.governance.Sitting.Answer;
import fr.preau.governance.Sitting.Paper;
import fr.preau.governance.Sitting.SittingPresence;
import fr.preau.mail.Letter;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.calendar.CalendarEntry.Organiser;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is written to those who are convened; about a row of {@code sitting_presence}. */
@Component
class GovernanceLetters implements LetterWriter {

    private static final String REASON = "Vous recevez ce message parce que vous êtes membre de cette instance.";

    private final Contracts contracts;
    private final Bodies bodies;
    private final Sittings sittings;
    private final Presences presences;
    private final SignedLinks links;
    private final Agendas agendas;
    private final SittingFile file;
    private final Clock clock;

    GovernanceLetters(
            Contracts contracts,
            Bodies bodies,
            Sittings sittings,
            Presences presences,
            SignedLinks links,
            Agendas agendas,
            SittingFile file,
            Clock clock) {
        this.contracts = contracts;
        this.bodies = bodies;
        this.sittings = sittings;
        this.presences = presences;
        this.links = links;
        this.agendas = agendas;
        this.file = file;
        this.clock = clock;
    }

    /** The kinds, with their name for organisers. */
    enum Kind {
        /** A sitting, or its change: the calendar replaces what it holds. */
        GOVERNANCE_CONVENED("Convocation à une séance"),
        GOVERNANCE_CANCELLED("Séance annulée"),
        /** To who has not answered yet. */
        GOVERNANCE_REMINDED("Rappel d’une convocation"),
        /** Whose mandate ended meanwhile: the calendar drops the entry. */
        GOVERNANCE_LEFT("Fin de mandat avant une séance"),
        /** To the deputy of somebody who is excused. */
        GOVERNANCE_DEPUTY("Convocation de la suppléance"),
        GOVERNANCE_DEPUTY_CANCELLED("Séance annulée, à la suppléance"),
        /** To a deputy in whose place the holder comes after all, or somebody else: the calendar drops the entry. */
        GOVERNANCE_DEPUTY_RELEASED("Fin de la suppléance à une séance"),
        /** The record, to be corrected until a day. */
        GOVERNANCE_RECORD("Relevé de décisions à relire");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private boolean standingIn() {
            return this == GOVERNANCE_DEPUTY || this == GOVERNANCE_DEPUTY_CANCELLED;
        }
    }

    @Override
    public Map<String, String> kinds() {
        return LetterWriter.named(Kind.values(), kind -> kind.label);
    }

    /** What is signed of a link to one answer. */
    static String signed(SittingPresence row, long sitting) {
        return signed(row.id(), sitting, row.seat().id());
    }

    static String signed(long row, long sitting, long seat) {
        return "%d.%d.%d".formatted(row, sitting, seat);
    }

    /** What is signed of a deputy's: it ends with them, the holder's goes on. */
    static String signedForDeputy(SittingPresence row, long sitting) {
        return signed(row, sitting) + "." + row.seat().deputyEmail();
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return Kind.valueOf(kind) == Kind.GOVERNANCE_LEFT
                ? presences
                        .departure(subjectId)
                        .flatMap(one -> sittings.withId(one.sittingId()).map(sitting -> left(sitting, one)))
                        .orElseGet(() -> new Composition.Moot("Cette séance n’est plus."))
                : composeOf(Kind.valueOf(kind), subjectId);
    }

    private Composition composeOf(Kind kind, long subjectId) {
        return presences
                .sitting(subjectId)
                .flatMap(sittings::withId)
                .filter(sitting -> sitting.state()
                        == switch (kind) {
                            case GOVERNANCE_CONVENED,
                                    GOVERNANCE_REMINDED,
                                    GOVERNANCE_DEPUTY,
                                    GOVERNANCE_DEPUTY_RELEASED -> SittingState.CONVENED;
                            case GOVERNANCE_CANCELLED, GOVERNANCE_LEFT, GOVERNANCE_DEPUTY_CANCELLED ->
                                SittingState.CANCELLED;
                            case GOVERNANCE_RECORD -> SittingState.RECORD_SENT;
                        })
                .flatMap(sitting -> presences.of(sitting.id()).stream()
                        .filter(row -> row.id() == subjectId)
                        .findFirst()
                        .filter(row -> kind != Kind.GOVERNANCE_REMINDED || row.answer() == Answer.NONE)
                        .filter(row -> !kind.standingIn() || row.deputised(sitting.on()))
                        .filter(row -> kind != Kind.GOVERNANCE_DEPUTY_RELEASED || !row.deputised(sitting.on()))
                        .map(row -> switch (kind) {
                            case GOVERNANCE_RECORD -> record(sitting, row);
                            case GOVERNANCE_DEPUTY, GOVERNANCE_DEPUTY_CANCELLED -> deputy(sitting, row);
                            case GOVERNANCE_DEPUTY_RELEASED -> released(sitting, row);
                            default ->
                                letter(
                                        sitting,
                                        new Organiser(row.seat().holder(), row.email()),
                                        List.of(),
                                        links.url(Purpose.SEAT, row.id(), signed(row, sitting.id())));
                        }))
                .orElseGet(() -> new Composition.Moot("Ce dont parle le message n’est plus ainsi."));
    }

    private Composition record(Sitting sitting, SittingPresence row) {
        var body = bodies.withId(sitting.bodyId()).orElseThrow();
        var contract = contracts.withId(body.contractId()).orElseThrow();
        return new Composition.Composed(new Letter(
                row.email(),
                row.seat().holder(),
                "%s : relevé de la séance du %s".formatted(body.name(), French.date(sitting.on())),
                List.of(
                        new Text(
                                "%s, %s : le relevé de décisions de la séance du %s est à relire. Vous pouvez demander une correction jusqu’au %s."
                                        .formatted(
                                                contract.name(),
                                                body.name(),
                                                French.date(sitting.on()),
                                                French.date(sitting.correctionsUntil()
                                                        .orElse(sitting.on())))),
                        new SecretButton(
                                "Lire le relevé", links.url(Purpose.SEAT, row.id(), signed(row, sitting.id())))),
                REASON,
                List.of()));
    }

    /** The entry is cancelled for them alone: same number, same sequence, a later stamp (RFC 5546, 3.2.5). */
    private Composition left(Sitting sitting, Departure one) {
        var body = bodies.withId(sitting.bodyId()).orElseThrow();
        var contract = contracts.withId(body.contractId()).orElseThrow();
        return new Composition.Composed(new Letter(
                one.email(),
                one.holder(),
                "%s : séance du %s".formatted(body.name(), French.date(sitting.on())),
                List.of(new Text(
                        "%s, %s : votre mandat ne court plus le jour de la séance du %s. Le fichier joint la retire de votre agenda."
                                .formatted(contract.name(), body.name(), French.date(sitting.on())))),
                "Vous recevez ce message parce que vous aviez été convoqué à cette séance.",
                List.of(withdrawn(sitting, new Organiser(one.holder(), one.email()), one.at()))));
    }

    private CalendarPart withdrawn(Sitting sitting, Organiser from, Instant at) {
        var body = bodies.withId(sitting.bodyId()).orElseThrow();
        var contract = contracts.withId(body.contractId()).orElseThrow();
        return file.of(contract, body, sitting, from, true, at);
    }

    /** Whoever has another part in the sitting keeps it in their calendar. */
    private Composition released(Sitting sitting, SittingPresence row) {
        var body = bodies.withId(sitting.bodyId()).orElseThrow();
        var to = new Organiser(row.seat().deputy(), row.seat().deputyEmail());
        var stays = presences.of(sitting.id()).stream().anyMatch(other -> other.reaches(to.email(), sitting.on()));
        return new Composition.Composed(new Letter(
                to.email(),
                to.name(),
                "%s : séance du %s, votre suppléance est levée".formatted(body.name(), French.date(sitting.on())),
                List.of(new Text("Vous ne suppléez plus %s à la séance du %s.%s"
                        .formatted(
                                row.seat().named(),
                                French.date(sitting.on()),
                                stays
                                        ? " Vous y restez convoqué par ailleurs."
                                        : " Le fichier joint la retire de votre agenda."))),
                "Vous recevez ce message parce que vous suppléiez un membre de cette instance.",
                stays ? List.of() : List.of(withdrawn(sitting, to, clock.instant()))));
    }

    private Composition deputy(Sitting sitting, SittingPresence row) {
        return letter(
                sitting,
                new Organiser(row.seat().deputy(), row.seat().deputyEmail()),
                List.of(new Text(
                        sitting.state() == SittingState.CANCELLED
                                ? "Vous suppléez %s.".formatted(row.seat().named())
                                : "Vous suppléez %s, qui ne vient pas à cette séance. Ce lien est le vôtre : dites si vous venez. Il ne vaut que pour cette séance, tant que vous suppléez."
                                        .formatted(row.seat().named()))),
                links.url(Purpose.DEPUTY, row.id(), signedForDeputy(row, sitting.id())));
    }

    /** Papers are named, and read by the link: a forwarded message does not carry them. */
    private List<Block> agenda(Sitting sitting) {
        var blocks = new ArrayList<Block>();
        agendas.leftOpen(sitting).forEach(one -> blocks.add(new Text("– Suite encore ouverte : " + one)));
        var points = agendas.points(sitting.id());
        for (var point : points) {
            var names = point.papers().stream().map(Paper::name).collect(Collectors.joining(", "));
            blocks.add(new Text("– %s (%s)%s"
                    .formatted(
                            point.item().title(), point.item().kind().label(), names.isEmpty() ? "" : " : " + names)));
        }
        if (points.stream().anyMatch(point -> !point.papers().isEmpty())) {
            blocks.add(new Text("Les pièces se lisent avec l’ordre du jour, par votre lien."));
        }
        return blocks;
    }

    private Composition letter(Sitting sitting, Organiser to, List<Block> first, String link) {
        var body = bodies.withId(sitting.bodyId()).orElseThrow();
        var contract = contracts.withId(body.contractId()).orElseThrow();
        var cancelled = sitting.state() == SittingState.CANCELLED;
        var changed = !cancelled && presences.toldBefore(sitting, to.email());
        var blocks = new ArrayList<>(first);
        blocks.add(new Text("%s, %s : %s, %s, %s."
                .formatted(
                        contract.name(),
                        body.name(),
                        French.date(sitting.on()),
                        French.hours(sitting.begins(), Optional.of(sitting.ends())),
                        sitting.place())));
        if (changed) {
            blocks.add(
                    new Text(
                            "La date, l’heure ou le lieu de cette séance a changé : ce message remplace celui d’avant, et le fichier joint corrige votre agenda."));
        }
        if (cancelled) {
            blocks.add(new Text("Cette séance est annulée. Le fichier joint la retire de votre agenda."));
        } else {
            blocks.addAll(agenda(sitting));
            blocks.add(new SecretButton("Répondre", link));
        }
        return new Composition.Composed(new Letter(
                to.email(),
                to.name(),
                "%s : séance du %s%s"
                        .formatted(
                                body.name(),
                                French.date(sitting.on()),
                                cancelled ? " annulée" : changed ? ", changée" : ""),
                blocks,
                REASON,
                List.of(file.of(contract, body, sitting, to, cancelled, sitting.changedAt()))));
    }
}
