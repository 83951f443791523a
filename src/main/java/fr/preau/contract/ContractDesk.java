package fr.preau.contract;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.ManagementLayoutView;
import fr.preau.platform.Happened;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.CentreFiles;
import fr.preau.platform.web.Templates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a contract's pages in the layout of whoever is signed in. */
@Component
public class ContractDesk {

    private final Templates templates;
    private final Centre centre;

    ContractDesk(Templates templates, Centre centre) {
        this.templates = templates;
        this.centre = centre;
    }

    /** @param template from the root of the templates, such as {@code contract/home} */
    public View page(HttpStatus status, String title, String template, Object view) {
        return page(status, title, template, view, Optional.empty());
    }

    public View page(HttpStatus status, String title, String template, Object view, Optional<String> done) {
        var profile = centre.profile();
        var account = BackOfficeLayout.account();
        var layout = new ManagementLayoutView(
                (status.isError() ? "Erreur : " : "") + title,
                "contracts",
                account.name(),
                account.role(),
                profile.name(),
                CentreFiles.look(profile),
                done.map(sentence -> new Happened(sentence, true)),
                Optional.empty());
        return templates.page(status, template, new HashMap<>(Map.of("layout", layout, "view", view)));
    }
}
