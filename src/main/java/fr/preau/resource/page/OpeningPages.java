package fr.preau.resource.page;

import fr.preau.platform.web.Templates;
import fr.preau.resource.Resource;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.Resources.Search;
import fr.preau.resource.Sharing;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The search, and the files and addresses themselves; what is not shown yet is not there. */
@Controller
class OpeningPages {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int LONGEST = 200;

    private final Resources resources;
    private final Sharing sharing;
    private final LibraryViews views;
    private final Templates templates;

    OpeningPages(Resources resources, Sharing sharing, LibraryViews views, Templates templates) {
        this.resources = resources;
        this.sharing = sharing;
        this.views = views;
        this.templates = templates;
    }

    @GetMapping(LibraryViews.SEARCH)
    View search(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            @RequestParam(name = "territoire", defaultValue = "") String department,
            @RequestParam(name = "sorte", defaultValue = "") String kind,
            @RequestParam(name = "annee", defaultValue = "") String year) {
        var search = new Search(
                cut(words),
                cut(theme),
                cut(department),
                ResourceKind.named(kind),
                YEAR.matcher(year).matches() ? Integer.parseInt(year) : 0);
        var view = views.of(search, resources.search(search, LibraryViews.MOST));
        return templates.page(
                "resource/library",
                Map.of("layout", templates.unindexed("Recherche, ressources", LibraryViews.SEARCH), "view", view));
    }

    /** Nobody means more; PostgreSQL takes no NUL. */
    private static String cut(String typed) {
        var line = typed.replace('\0', ' ').strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    @GetMapping("/ressources/{id}/ouvrir")
    ResponseEntity<FileSystemResource> open(@PathVariable long id) {
        return sharing.open(shown(id));
    }

    /**
     * Counts that somebody opened it, told by the page's script when the link is followed: getting a file changes nothing,
     * whoever gets it, and programs that follow every link are not readers.
     */
    @PostMapping("/ressources/{id}/ouverture")
    ResponseEntity<Void> count(@PathVariable long id) {
        resources.count(shown(id).id());
        return ResponseEntity.noContent().build();
    }

    private Resource shown(long id) {
        return resources
                .withId(id)
                .filter(Resource::shown)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
