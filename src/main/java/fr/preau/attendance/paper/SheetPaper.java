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
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.registration.PlaceState;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prints the sign-in sheet of a day, as PDF/UA-1: who is expected or came, and a box for each half-day. */
@Component
public class SheetPaper {

    private static final int BLANK_ROWS = 8;
    private static final Collator FRENCH = Collator.getInstance(ULocale.FRANCE).freeze();

    private final Attendances attendances;
    private final Signatures signatures;
    private final PdfPress press;
    private final Centre centre;
    private final Settings settings;

    SheetPaper(Attendances attendances, Signatures signatures, PdfPress press, Centre centre, Settings settings) {
        this.attendances = attendances;
        this.signatures = signatures;
        this.press = press;
        this.centre = centre;
        this.settings = settings;
    }

    /** One person's box. */
    private record Spot(long registrationId, HalfDay.Part part) {}

    public byte[] print(Cycle cycle, Cycle.Day day) {
        return press.print(Standard.ACCESSIBLE, "attendance/paper/sheet", Map.of("view", view(cycle, day)), Map.of());
    }

    private SheetView view(Cycle cycle, Cycle.Day day) {
        var halves = attendances.halfDays(day);
        var signed = signatures.ofDay(day.id()).stream()
                .collect(Collectors.toMap(
                        signature -> new Spot(signature.registrationId(), signature.part()), Function.identity()));
        return new SheetView(
                centre.name(),
                cycle.title(),
                French.date(day.content().date()),
                French.hours(day.start(), day.end()),
                cycle.placeOf(day),
                halves.stream()
                        .map(half ->
                                new Part(half.part().label(), French.hours(half.starts(), Optional.of(half.ends()))))
                        .toList(),
                day.content().sequences().stream()
                        .flatMap(sequence -> sequence.speakers().stream())
                        .distinct()
                        .toList(),
                attendances.people(cycle, day).stream()
                        .filter(SheetPaper::signs)
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
