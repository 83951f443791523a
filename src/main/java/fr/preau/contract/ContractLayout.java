package fr.preau.contract;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.platform.Happened;
import fr.preau.platform.web.Templates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a contract's pages in the layout of whoever is signed in. */
@Component
public class ContractLayout {

    private final Templates templates;
    private final BackOfficeLayout layout;

    ContractLayout(Templates templates, BackOfficeLayout layout) {
        this.templates = templates;
        this.layout = layout;
    }

    /** @param template from the root of the templates, such as {@code contract/home} */
    public View page(HttpStatus status, String title, String template, Object view) {
        return page(status, title, template, view, Optional.empty());
    }

    public View page(HttpStatus status, String title, String template, Object view, Optional<ContractDone> done) {
        var around = layout.around(
                Section.CONTRACTS,
                (status.isError() ? "Erreur : " : "") + title,
                done.map(one -> new Happened(one.told(templates.mailed()), true)));
        return templates.page(status, template, new HashMap<>(Map.of("layout", around, "view", view)));
    }
}
