package fr.preau.management.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.DayTiming;
import fr.preau.mail.LetterKinds;
import fr.preau.mail.Message;
import fr.preau.mailing.Mailings;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.Labels;
import fr.preau.management.Lookup;
import fr.preau.management.letter.MessagesView;
import fr.preau.management.person.FileView.Fact;
import fr.preau.management.person.FileView.Gesture;
import fr.preau.management.person.FileView.NoteForm;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.address.NoAddress;
import fr.preau.registration.Departments;
import fr.preau.registration.list.RegistrationFile;
import fr.preau.registration.list.RegistrationFile.Place;
import fr.preau.registration.person.ChosenWorkshops;
import fr.preau.staff.Member;
import fr.preau.staff.access.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A person's file: what they told, their places with their history, what was written to them. */
@Controller
class FilePages {

    private static final String CANCELLED = "Journée annulée";

    private final Lookup found;
    private final Team team;
    private final LetterKinds kinds;
    private final Mailings mailings;
    private final ChosenWorkshops workshops;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    FilePages(
            Lookup found,
            Team team,
            LetterKinds kinds,
            Mailings mailings,
            ChosenWorkshops workshops,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.found = found;
        this.team = team;
        this.kinds = kinds;
        this.mailings = mailings;
        this.workshops = workshops;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    @GetMapping("/gestion/cycles/{slug}/inscriptions/{registration}")
    View show(
            @PathVariable String slug,
            @PathVariable long registration,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var cycle = found.cycle(slug);
        var file = found.whoever(cycle, registration);
        return page(HttpStatus.OK, cycle, file, NoteForm.EMPTY, Done.of(done));
    }

    /** The file, with a note that may be typed already. */
    View page(HttpStatus status, Cycle cycle, RegistrationFile file, NoteForm noted, Optional<Done> done) {
        var slug = cycle.slug();
        var registration = file.id();
        var names = team.all().stream().collect(Collectors.toMap(Member::email, Member::name, (one, _) -> one));
        var history = new History(settings.zone(), names);
        var view = new FileView(
                cycle.title(),
                Labels.name(file.person()),
                file.person().known(),
                Addresses.file(slug, registration) + "/correction",
                Addresses.erasure(slug, registration),
                local(file.registeredAt()),
                told(file),
                cycle.days().stream().map(day -> day(cycle, file, day, history)).toList(),
                file.notes().stream()
                        .map(note -> new FileView.Note(
                                local(note.at()),
                                names.getOrDefault(note.by(), note.by()),
                                note.text(),
                                Addresses.file(slug, registration) + "/notes/" + note.id() + "/retrait"))
                        .toList(),
                noted,
                Stream.concat(file.messages().stream(), mailings.to(registration).stream())
                        .sorted(Comparator.comparingLong(Message::id).reversed())
                        .map(this::row)
                        .toList());
        return layout.page(
                status, Section.CYCLES, (view.errors().isEmpty() ? "" : "Erreur : ") + view.name(), "file", view, done);
    }

    private static List<Fact> told(RegistrationFile file) {
        var person = file.person();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "Courriel", NoAddress.is(person.email()) ? "À compléter : corrigez la fiche" : person.email()));
        facts.add(new Fact("Téléphone", person.phone()));
        facts.add(new Fact("Profil", person.profile().label()));
        facts.add(new Fact("Fonction", person.job()));
        facts.add(new Fact("Structure", person.organisation()));
        facts.add(new Fact("Type de structure", Labels.kind(person.organisationKind())));
        facts.add(new Fact("Département", Departments.label(person.department())));
        facts.add(new Fact("À prévoir", person.accessNeeds()));
        facts.add(new Fact("Motif de la demande", file.reason()));
        if (person.known()) {
            facts.add(new Fact(
                    "Place libérée au dernier moment", file.shortNotice() ? "Acceptée d’avance" : "À lui proposer"));
        }
        file.answers().forEach(answer -> facts.add(new Fact(answer.label(), answer.text())));
        facts.removeIf(fact -> fact.value().isEmpty());
        return facts;
    }

    private FileView.Day day(Cycle cycle, RegistrationFile file, Cycle.Day day, History history) {
        var place = file.place(day.id());
        var now = now(cycle, day);
        return new FileView.Day(
                day.content().date(),
                place.map(one -> now.held() ? one.state().label() : CANCELLED),
                now.held() ? place.flatMap(this::detail) : place.map(FilePages::before),
                place.filter(Place::live).isPresent() && now.held() ? workshops.of(file.id(), day) : List.of(),
                file.history().stream()
                        .filter(event -> event.dayId() == day.id())
                        .map(history::line)
                        .toList(),
                file.person().known() ? gestures(cycle, file, day, place) : List.of());
    }

    /** The gauge does not matter here: full or not, the day is to come. */
    private DayNow now(Cycle cycle, Cycle.Day day) {
        return DayTiming.of(cycle, day).now(clock.instant(), settings.zone());
    }

    private static String before(Place place) {
        return "Avant l’annulation : " + place.state().label().toLowerCase(Locale.FRENCH);
    }

    private Optional<String> detail(Place place) {
        if (place.rank().isPresent()) {
            return Optional.of("Rang " + place.rank().getAsInt() + " de la liste d’attente");
        }
        return place.offeredUntil()
                .map(until -> "Proposée jusqu’au " + French.moment(local(until)))
                .or(() -> Optional.of("Gardée pour plus tard").filter(_ -> place.kept()));
    }

    /** What may still be done with that day; the desk has the last word. */
    private List<Gesture> gestures(Cycle cycle, RegistrationFile file, Cycle.Day day, Optional<Place> place) {
        var now = now(cycle, day);
        if (now == DayNow.CANCELLED) {
            return List.of();
        }
        var begun = !now.toCome();
        var over = LocalDate.ofInstant(clock.instant(), settings.zone())
                .isAfter(day.content().date());
        var gestures = new ArrayList<Gesture>();
        if (place.filter(Place::live).isEmpty()) {
            if (!over) {
                gestures.add(gesture(cycle, file, "Inscrire ce jour-là", "journee", day));
            }
            return gestures;
        }
        switch (place.get().state()) {
            case UNDER_REVIEW -> {
                if (!begun) {
                    gestures.add(gesture(cycle, file, "Décider de la demande", "demande", day));
                }
                gestures.add(gesture(cycle, file, "Servir avant son tour", "priorite", day));
            }
            case WAITING, OFFERED -> gestures.add(gesture(cycle, file, "Servir avant son tour", "priorite", day));
            case CONFIRMED, WITHDRAWN, REFUSED -> {}
        }
        if (over) {
            gestures.clear();
        }
        if (!begun) {
            if (!day.content().choices().isEmpty()) {
                gestures.add(gesture(cycle, file, "Choisir l’atelier", "atelier", day));
            }
            if (cycle.days().size() > 1) {
                gestures.add(gesture(cycle, file, "Changer de journée", "deplacement", day));
            }
            gestures.add(gesture(cycle, file, "Désister", "desistement", day));
        }
        return gestures;
    }

    private static Gesture gesture(Cycle cycle, RegistrationFile file, String label, String gesture, Cycle.Day day) {
        return new Gesture(label, Addresses.gesture(cycle.slug(), file.id(), gesture, day.id()));
    }

    private MessagesView.Row row(Message message) {
        var kind = kinds.label(message.kind());
        return new MessagesView.Row(
                message.id(),
                local(message.sentAt().orElse(message.plannedAt())),
                message.recipient(),
                message.subject().isEmpty() ? kind : message.subject(),
                kind,
                message.state().label(),
                message.detail());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }
}
