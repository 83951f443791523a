package fr.preau.attendance.paper;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.attendance.HalfDay;
import fr.preau.attendance.paper.SheetView.Box;
import fr.preau.attendance.paper.SheetView.Part;
import fr.preau.attendance.paper.SheetView.Row;
import fr.preau.attendance.paper.Signatures.Signature;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.WorkshopRows;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prints the sign-in sheet of a day, as PDF/UA-1: who is expected or came, and a box for each half-day. */
@Component
public class SheetPaper {

    private static final int BLANK_ROWS = 8;
    private static final Collator FRENCH = Collator.getInstance(ULocale.FRANCE).freeze();

    private final Attendances attendances;
    private final Signatures signatures;
    private final Seats seats;
    private final WorkshopRows workshops;
    private final PdfPress press;
    private final Centre centre;
    private final Settings settings;

    SheetPaper(
            Attendances attendances,
            Signatures signatures,
            Seats seats,
            WorkshopRows workshops,
            PdfPress press,
            Centre centre,
            Settings settings) {
        this.seats = seats;
        this.workshops = workshops;
        this.attendances = attendances;
        this.signatures = signatures;
        this.press = press;
        this.centre = centre;
        this.settings = settings;
    }

    /** One person's box. */
    private record Spot(long registrationId, HalfDay.Part part) {}

    public byte[] print(Cycle cycle, Cycle.Day day) {
        var speakers = day.content().sequences().stream()
                .flatMap(sequence -> sequence.speakers().stream())
                .distinct()
                .toList();
        return print(view(
                cycle,
                day,
                new Sheet("", French.hours(day.start(), day.end()), cycle.placeOf(day), speakers),
                attendances.halfDays(day),
                SheetPaper::signs));
    }

    /** The sheet of one of its rooms; empty if the day has no such workshop. */
    public Optional<byte[]> print(Cycle cycle, Cycle.Day day, long workshop) {
        return rooms(day).stream()
                .filter(room -> room.workshop == workshop)
                .findFirst()
                .map(room -> print(view(cycle, day, room)));
    }

    private byte[] print(SheetView view) {
        return press.print(Standard.ACCESSIBLE, "attendance/paper/sheet", Map.of("view", view), Map.of());
    }

    /** A workshop of a day and where it is held. */
    public record Room(long workshop, SequenceContent entry) {

        /** « 9 h 30 : Atelier B (salle 12) ». */
        public String name() {
            return French.hour(entry.start()) + " : " + entry.title()
                    + (entry.room().isEmpty() ? "" : " (" + entry.room() + ")");
        }
    }

    /** Those of that day, in the order of its programme. */
    public List<Room> rooms(Cycle.Day day) {
        var entries = day.content().choices().stream().flatMap(List::stream).toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        return seats.workshops(List.of(day.id())).stream()
                .flatMap(workshop -> entries.stream()
                        .filter(entry -> entry.start().equals(workshop.start())
                                && entry.title().equals(workshop.title()))
                        .limit(1)
                        .map(entry -> new Room(workshop.id(), entry)))
                .toList();
    }

    /** What a sheet says of itself. */
    private record Sheet(String workshop, String hours, String place, List<String> speakers) {}

    /** Whoever has a seat there signs, once, in the half-day in which it begins. */
    private SheetView view(Cycle cycle, Cycle.Day day, Room room) {
        var seated = workshops.seated(room.workshop);
        var entry = room.entry;
        var halves = attendances.halfDays(day);
        var place = Stream.of(entry.room(), cycle.placeOf(day))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return view(
                cycle,
                day,
                new Sheet(entry.title(), French.hours(entry.start(), entry.end()), place, entry.speakers()),
                halves.stream()
                        .filter(half -> entry.start().isBefore(half.ends()))
                        .limit(1)
                        .toList(),
                one -> seated.contains(one.registrationId()));
    }

    private SheetView view(
            Cycle cycle, Cycle.Day day, Sheet sheet, List<HalfDay> halves, Predicate<Attendee> expected) {
        var signed = signatures.ofDay(day.id()).stream()
                .collect(Collectors.toMap(
                        signature -> new Spot(signature.registrationId(), signature.part()), Function.identity()));
        return new SheetView(
                centre.name(),
                cycle.title(),
                sheet.workshop,
                French.date(day.content().date()),
                sheet.hours,
                sheet.place,
                halves.stream()
                        .map(half ->
                                new Part(half.part().label(), French.hours(half.starts(), Optional.of(half.ends()))))
                        .toList(),
                sheet.speakers,
                attendances.people(cycle, day).stream()
                        .filter(expected)
                        .sorted(inFrenchOrder())
                        .map(one -> row(one, halves, signed))
                        .toList(),
                BLANK_ROWS);
    }

    /** An offered place is nobody's yet. */
    private static boolean signs(Attendee one) {
        return one.state() == PlaceState.CONFIRMED || one.present();
    }

    static Comparator<Attendee> inFrenchOrder() {
        return Comparator.<Attendee, Object>comparing(one -> one.person().lastName(), FRENCH)
                .thenComparing(one -> one.person().firstName(), FRENCH)
                .thenComparing(Attendee::registrationId);
    }

    private Row row(Attendee one, List<HalfDay> halves, Map<Spot, Signature> signed) {
        var person = one.person();
        return new Row(
                person.inLists(),
                person.organisation(),
                halves.stream()
                        .map(half -> Optional.ofNullable(signed.get(new Spot(one.registrationId(), half.part())))
                                .map(this::box)
                                .orElse(Box.BLANK))
                        .toList());
    }

    private Box box(Signature signature) {
        var at = LocalDateTime.ofInstant(signature.signedAt(), settings.zone()).toLocalTime();
        return new Box(
                signature.strokes().map(Strokes::path).orElse(""), "Signé en ligne à" + French.NBSP + French.hour(at));
    }
}
