package fr.preau.programme.year;

import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.year.Calls.CallForProjects;
import fr.preau.programme.year.YearViews.CallView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The call of a year, as its team writes it. */
@Controller
@RequestMapping("/contrats/{slug}/programmes")
class YearCallPages {

    private static final int LONGEST = 20_000;

    private final ProgrammeLookup places;
    private final Calls calls;
    private final ContractLayout layout;
    private final Settings settings;
    private final SeenBefore before;

    YearCallPages(ProgrammeLookup places, Calls calls, ContractLayout layout, Settings settings, SeenBefore before) {
        this.places = places;
        this.calls = calls;
        this.layout = layout;
        this.settings = settings;
        this.before = before;
    }

    @GetMapping("/{year}/appel")
    View call(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String fait) {
        var programme = places.programme(inside, year);
        var values = new HashMap<>(Map.of(SeenBefore.FIELD, SeenBefore.of(calls.of(programme.id()))));
        calls.of(programme.id())
                .ifPresent(call -> values.putAll(
                        Map.of("opens", local(call.opensAt()), "closes", local(call.closesAt()), "text", call.text())));
        return call(HttpStatus.OK, inside, programme, values, List.of(), fait);
    }

    private String local(Instant moment) {
        return at(moment).toString();
    }

    private LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, settings.zone());
    }

    private View call(
            HttpStatus status,
            Inside inside,
            AnnualProgramme programme,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        return layout.page(
                status,
                "Appel à projets " + programme.year(),
                "programme/call",
                new CallView(
                        inside.contract(),
                        inside.role(),
                        programme,
                        programme.address(inside.contract()),
                        settings.url() + "/appels/" + inside.contract().slug() + "/" + programme.year(),
                        values,
                        errors),
                ContractDone.of(fait));
    }

    @PostMapping("/{year}/appel")
    @Noted("Appel à projets changé")
    View setCall(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam Map<String, String> sent) {
        var programme = places.programme(inside, year);
        var errors = new ArrayList<FieldError>();
        var opens = moment(sent, "opens", errors);
        var closes = moment(sent, "closes", errors);
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            errors.add(new FieldError("closes", "L’appel se ferme après son ouverture."));
        }
        var text = sent.getOrDefault("text", "").strip();
        if (text.length() > LONGEST) {
            errors.add(new FieldError("text", "Raccourcissez : 20 000 caractères au plus."));
        }
        if (!errors.isEmpty()) {
            return call(HttpStatus.UNPROCESSABLE_CONTENT, inside, programme, sent, errors, "");
        }
        var wanted = new CallForProjects(
                opens.orElseThrow().atZone(settings.zone()).toInstant(),
                closes.orElseThrow().atZone(settings.zone()).toInstant(),
                text);
        if (!before.write(
                inside.contract().id(),
                sent.getOrDefault(SeenBefore.FIELD, ""),
                () -> calls.of(programme.id()),
                () -> calls.set(programme.id(), wanted))) {
            return overtaken(inside, programme, sent, wanted);
        }
        return ContractDone.CALL.redirect(programme.address(inside.contract()) + "/appel");
    }

    /** What differs from what somebody else saved meanwhile is told at its field. */
    private View overtaken(Inside inside, AnnualProgramme programme, Map<String, String> sent, CallForProjects wanted) {
        var now = calls.of(programme.id()).orElse(wanted);
        var errors = new ArrayList<FieldError>();
        if (!now.opensAt().equals(wanted.opensAt())) {
            errors.addAll(SeenBefore.overtaken("opens", French.moment(at(now.opensAt()))));
        }
        if (!now.closesAt().equals(wanted.closesAt())) {
            errors.addAll(SeenBefore.overtaken("closes", French.moment(at(now.closesAt()))));
        }
        if (!now.text().equals(wanted.text())) {
            errors.addAll(SeenBefore.overtaken("text", now.text()));
        }
        var typed = new HashMap<>(sent);
        typed.put(SeenBefore.FIELD, SeenBefore.of(calls.of(programme.id())));
        return call(HttpStatus.CONFLICT, inside, programme, typed, errors, "");
    }

    private static Optional<LocalDateTime> moment(Map<String, String> sent, String field, List<FieldError> errors) {
        try {
            return Optional.of(LocalDateTime.parse(sent.getOrDefault(field, "")));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, "Donnez un jour et une heure, comme 2024-11-15T18:00."));
            return Optional.empty();
        }
    }
}
