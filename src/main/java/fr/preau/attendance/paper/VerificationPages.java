package fr.preau.attendance.paper;

import fr.preau.attendance.paper.Attested.AttendedHalfDay;
import fr.preau.attendance.paper.Certificates.Verdict;
import fr.preau.attendance.paper.VerificationCode.Reading;
import fr.preau.attendance.paper.VerificationView.Paper;
import fr.preau.attendance.paper.VerificationView.State;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorRates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where a certificate's code leads: what is true now, to whoever holds the paper. Changes nothing. */
@Controller
class VerificationPages {

    private static final int LONGEST = 100;

    private final Certificates certificates;
    private final VisitorRates rates;
    private final Templates templates;
    private final Centre centre;
    private final Settings settings;

    VerificationPages(
            Certificates certificates, VisitorRates rates, Templates templates, Centre centre, Settings settings) {
        this.certificates = certificates;
        this.rates = rates;
        this.templates = templates;
        this.centre = centre;
        this.settings = settings;
    }

    @GetMapping("/attestation")
    View ask(@RequestParam(name = "code", defaultValue = "") String typed, HttpServletRequest request) {
        return typed.isBlank() ? page(HttpStatus.OK, State.ASKING, "") : verify(typed, request);
    }

    @GetMapping("/attestation/{code}")
    View verify(@PathVariable("code") String typed, HttpServletRequest request) {
        rates.admitOrRefuse(request);
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return switch (VerificationCode.read(text)) {
            case Reading.Mistyped() -> page(HttpStatus.NOT_FOUND, State.MISTYPED, text);
            case Reading.Read(var code) ->
                certificates
                        .verify(code)
                        .map(this::page)
                        .orElseGet(() -> page(HttpStatus.NOT_FOUND, State.UNKNOWN, code.text()));
        };
    }

    private View page(Verdict verdict) {
        var attested = verdict.certificate().attested();
        return page(
                HttpStatus.OK,
                new VerificationView(
                        switch (verdict.worth()) {
                            case CURRENT -> State.CURRENT;
                            case REPLACED -> State.REPLACED;
                            case CORRECTED -> State.CORRECTED;
                        },
                        centre.named(),
                        verdict.certificate().code().text(),
                        Optional.of(new Paper(
                                attested.partialName(),
                                attested.cycleTitle(),
                                attested.place(),
                                Stream.concat(
                                                lines(attested.halfDays()).stream(),
                                                attested.workshops().stream().map(French::typography))
                                        .toList(),
                                attested.duration(),
                                verdict.certificate().version(),
                                LocalDate.ofInstant(verdict.certificate().madeAt(), settings.zone()))),
                        lines(verdict.now())));
    }

    private View page(HttpStatus status, State state, String typed) {
        return page(status, new VerificationView(state, centre.named(), typed, Optional.empty(), List.of()));
    }

    private View page(HttpStatus status, VerificationView view) {
        return templates.page(
                status,
                "attendance/paper/verification",
                Map.of("layout", templates.unindexed("Vérifier une attestation", "/attestation"), "view", view));
    }

    private static List<String> lines(List<AttendedHalfDay> halfDays) {
        return halfDays.stream()
                .map(half -> "%s, %s (%s)"
                        .formatted(
                                French.date(half.date()),
                                half.halfDay().part().label().toLowerCase(Locale.FRENCH),
                                French.hours(
                                        half.halfDay().starts(),
                                        Optional.of(half.halfDay().ends()))))
                .toList();
    }
}
