package fr.preau.registration.form;

import fr.preau.platform.web.Templates;
import fr.preau.registration.form.RetryView.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.View;

/** What a form becomes when it cannot be taken now: a page that holds all of it, to send again. Needs no database. */
@Component
public class RetryPage {

    private static final String SECONDS = "10";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("lastName", "Nom"),
            Map.entry("firstName", "Prénom"),
            Map.entry("email", "Courriel"),
            Map.entry("phone", "Téléphone"),
            Map.entry("job", "Fonction"),
            Map.entry("organisation", "Structure"),
            Map.entry("department", "Département"),
            Map.entry("reason", "Motif"),
            Map.entry("accessNeeds", "À prévoir"));

    private final Templates templates;

    RetryPage(Templates templates) {
        this.templates = templates;
    }

    public View page(String action, MultiValueMap<String, String> form) {
        var fields = form.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> field(entry.getKey(), value)))
                .toList();
        var page = templates.page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "registration/retry",
                Map.of(
                        "layout",
                        templates.unindexed("Un instant", action),
                        "view",
                        new RetryView("", action, List.copyOf(fields))));
        return (model, request, response) -> {
            response.setHeader("Retry-After", SECONDS);
            page.render(model, request, response);
        };
    }

    private static Field field(String name, String value) {
        var label = Optional.ofNullable(LABELS.get(name.substring(name.indexOf('.') + 1)));
        return new Field(name, label.orElse(name), value, label.isPresent() && !value.isBlank());
    }
}
