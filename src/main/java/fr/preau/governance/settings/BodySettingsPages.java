package fr.preau.governance.settings;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.governance.Body;
import fr.preau.governance.GovernanceForms;
import fr.preau.platform.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The settings of a body; what was decided under those before stands. */
@Controller
@RequestMapping("/contrats/{slug}/instances/{body}/reglages")
class BodySettingsPages {

    private final BodySettings settings;
    private final ContractLayout layout;
    private final SeenBefore before;

    BodySettingsPages(BodySettings settings, ContractLayout layout, SeenBefore before) {
        this.settings = settings;
        this.layout = layout;
        this.before = before;
    }

    private Body known(Inside inside, long body) {
        return settings.of(inside.contract().id(), body)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    View ask(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long body) {
        var known = known(inside, body);
        var values = new HashMap<>(Map.of(
                SeenBefore.FIELD,
                SeenBefore.of(known),
                "name",
                known.name(),
                "minimum",
                Integer.toString(known.minimum()),
                "quorum",
                known.quorum() == 0 ? "" : Integer.toString(known.quorum()),
                "chairs",
                known.chairs()));
        if (known.steering()) {
            values.put("steering", "true");
        }
        if (known.publishes()) {
            values.put("publishes", "true");
        }
        return page(HttpStatus.OK, inside, known, values, List.of());
    }

    private View page(
            HttpStatus status, Inside inside, Body known, Map<String, String> values, List<FieldError> errors) {
        return layout.page(
                status,
                "Réglages, " + known.name(),
                "governance/settings",
                new BodySettingsView(inside.contract(), known.name(), address(inside, known), values, errors),
                Optional.empty());
    }

    private static String address(Inside inside, Body known) {
        return inside.contract().address() + "/instances/" + known.id();
    }

    @PostMapping
    @Noted("Réglages d’une instance changés")
    View change(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long body,
            @RequestParam Map<String, String> sent) {
        var known = known(inside, body);
        var form = new GovernanceForms(sent);
        var wanted = form.body(known.id(), inside.contract().id());
        if (!form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, form.errors());
        }
        var changed = new AtomicBoolean();
        if (!before.write(
                inside.contract().id(),
                sent.getOrDefault(SeenBefore.FIELD, ""),
                () -> known(inside, body),
                () -> changed.set(settings.change(wanted)))) {
            var now = known(inside, body);
            var typed = new HashMap<>(sent);
            typed.put(SeenBefore.FIELD, SeenBefore.of(now));
            return page(
                    HttpStatus.CONFLICT,
                    inside,
                    now,
                    typed,
                    SeenBefore.overtaken(
                            "name",
                            "%s, %d par an, quorum %d, présidée par %s"
                                    .formatted(now.name(), now.minimum(), now.quorum(), now.chairs())));
        }
        if (!changed.get()) {
            var error = new FieldError("name", "Ce contrat a déjà une instance de ce nom.");
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, List.of(error));
        }
        ChangeNote.leave(wanted.name());
        return ContractDone.BODY.redirect(address(inside, known));
    }
}
