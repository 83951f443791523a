package fr.preau.governance.published;

import fr.preau.contract.Contracts;
import fr.preau.governance.published.PublishedSittings.Decision;
import fr.preau.governance.published.PublishedSittingsView.DecisionLine;
import fr.preau.governance.published.PublishedSittingsView.SittingLine;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The public page of a contract's decisions; there is none where no body publishes. */
@Controller
class PublishedSittingsPage {

    private final Contracts contracts;
    private final PublishedSittings sittings;
    private final Templates templates;

    PublishedSittingsPage(Contracts contracts, PublishedSittings sittings, Templates templates) {
        this.contracts = contracts;
        this.sittings = sittings;
        this.templates = templates;
    }

    @GetMapping("/releves/{slug}")
    View page(@PathVariable String slug) {
        var contract = contracts
                .withSlug(slug)
                .filter(one -> sittings.any(one.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var lines = sittings.of(contract.id()).stream()
                .map(PublishedSittingsPage::line)
                .toList();
        return templates.page(
                "governance/published",
                Map.of(
                        "layout",
                        templates.indexed(
                                "Décisions, " + contract.name(),
                                "Ce que les instances du contrat ont décidé, séance par séance.",
                                "/releves/" + slug,
                                Html.EMPTY),
                        "view",
                        new PublishedSittingsView(contract.name(), lines)));
    }

    private static SittingLine line(List<Decision> decisions) {
        var first = decisions.getFirst();
        return new SittingLine(
                first.body() + ", " + French.date(first.on()),
                decisions.stream()
                        .map(one -> new DecisionLine(one.year() + "-" + one.number(), one.text()))
                        .toList());
    }
}
