package fr.preau.registration.letters;

import static fr.preau.mail.wording.LetterField.free;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.LetterView.DayLine;
import fr.preau.mail.wording.FieldValue.Address;
import fr.preau.mail.wording.FieldValue.Blocks;
import fr.preau.mail.wording.FieldValue.Organiser;
import fr.preau.mail.wording.FieldValue.Words;
import fr.preau.mail.wording.LetterField;
import fr.preau.mail.wording.TemplateProvider.Recipient;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Places;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The fields of messages that the team itself writes to registered people. */
@NamedInterface("letters")
@Service
public class TeamLetters {

    private static final String BUTTON = "Voir ou modifier mon inscription";
    private static final LocalDate DAY = LocalDate.of(2030, 3, 14);

    private final Registrations registrations;
    private final Cycles cycles;
    private final Places places;
    private final LetterParts parts;
    private final Centre centre;
    private final Settings settings;

    TeamLetters(
            Registrations registrations,
            Cycles cycles,
            Places places,
            LetterParts parts,
            Centre centre,
            Settings settings) {
        this.registrations = registrations;
        this.cycles = cycles;
        this.places = places;
        this.parts = parts;
        this.centre = centre;
        this.settings = settings;
    }

    /** What such a message may ask for; it needs none of them. */
    public List<LetterField> fields() {
        var line = new DayLine(
                DAY, French.hours(LocalTime.of(9, 30), Optional.of(LocalTime.of(17, 0))), "Lyon", "place confirmée");
        return List.of(
                free("prénom", "prénom de la personne", new Words("Claire")),
                free("nom", "prénom et nom de la personne", new Words("Claire Martin")),
                free("structure", "sa structure", new Words("Ville de Villeurbanne")),
                free("titre", "titre de son cycle", new Words("Entrez dans la vie du contrat")),
                free("journées", "ses journées et leur état", new Blocks(French.days(List.of(DAY)), List.of(line))),
                free("lien", "sa page personnelle", new Address(BUTTON, settings.url() + "/inscription/exemple")),
                free("organisateur", "nom du centre", new Organiser(centre.named())));
    }

    /** Nobody, with the examples. */
    public Recipient invented() {
        return new Recipient(
                Recipient.INVENTED.email(),
                Recipient.INVENTED.name(),
                fields().stream().collect(Collectors.toMap(LetterField::word, LetterField::example)));
    }

    /** What they become for that person now; empty if their details were erased meanwhile. */
    public Optional<Recipient> recipient(long registrationId) {
        return registrations
                .withId(registrationId)
                .filter(registration -> !registration.person().email().isEmpty())
                .flatMap(registration ->
                        cycles.withId(registration.cycleId()).map(cycle -> recipient(registration, cycle)));
    }

    private Recipient recipient(Registration registration, Cycle cycle) {
        var context = new LetterContext(
                registration,
                cycle,
                places.of(registration.id()).stream()
                        .collect(Collectors.toMap(Places.Place::dayId, Function.identity())));
        var live =
                cycle.days().stream().filter(day -> context.state(day).live()).toList();
        var told = live.isEmpty()
                ? cycle.days().stream()
                        .filter(day -> context.places().containsKey(day.id()))
                        .toList()
                : live;
        var lines = told.stream().map(day -> line(context, day)).toList();
        return new Recipient(
                registration.person().email(),
                registration.person().fullName(),
                parts.values(BUTTON, context, told, lines));
    }

    private DayLine line(LetterContext context, Cycle.Day day) {
        return context.state(day) == PlaceState.WITHDRAWN
                ? parts.line(context, day, "place rendue")
                : parts.line(context, day);
    }
}
