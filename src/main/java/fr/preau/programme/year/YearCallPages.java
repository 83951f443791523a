package fr.preau.programme.year;

import fr.preau.contract.ContractDesk;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.sheet.Places;
import fr.preau.programme.year.Calls.CallForProjects;
import fr.preau.programme.year.YearViews.CallView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.springframework.web.servlet.view.RedirectView;

/** The call of a year, as its team writes it. */
@Controller
@RequestMapping("/contrats/{slug}/programmes")
class YearCallPages {

    private static final int LONGEST = 20_000;

    private final Places places;
    private final Calls calls;
    private final ContractDesk desk;
    private final Settings settings;

    YearCallPages(Places places, Calls calls, ContractDesk desk, Settings settings) {
        this.places = places;
        this.calls = calls;
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping("/{year}/appel")
    View call(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String fait) {
        var programme = places.programme(inside, year);
        var values = calls.of(programme.id())
                .map(call ->
                        Map.of("opens", local(call.opensAt()), "closes", local(call.closesAt()), "text", call.text()))
                .orElse(Map.of());
        return call(HttpStatus.OK, inside, programme, values, List.of(), fait);
    }

    private String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, settings.zone()).toString();
    }

    private View call(
            HttpStatus status,
            Inside inside,
            AnnualProgramme programme,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        return desk.page(
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
                ContractDone.sentence(fait));
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
        calls.set(
                programme.id(),
                new CallForProjects(
                        opens.orElseThrow().atZone(settings.zone()).toInstant(),
                        closes.orElseThrow().atZone(settings.zone()).toInstant(),
                        text));
        return new RedirectView(ContractDone.CALL.at(programme.address(inside.contract()) + "/appel"));
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
