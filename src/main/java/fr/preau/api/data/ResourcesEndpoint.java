package fr.preau.api.data;

import fr.preau.api.Faults;
import fr.preau.api.JsonObject;
import fr.preau.api.NeedsScope;
import fr.preau.api.Refusals;
import fr.preau.api.Scope;
import fr.preau.api.token.ApiToken;
import fr.preau.api.token.Program;
import fr.preau.cycle.Cycle;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.form.TypedLine;
import fr.preau.resource.Resource;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.SharedAddress;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What was shared of a cycle, and an address that a program proposes: organisers accept it, or not. */
@Controller
@RequestMapping(path = "/api/v1/cycles/{slug}/resources", produces = MediaType.APPLICATION_JSON_VALUE)
class ResourcesEndpoint {

    private static final int LONGEST = 200;

    private final Resources resources;
    private final Settings settings;
    private final Journal journal;

    ResourcesEndpoint(Resources resources, Settings settings, Journal journal) {
        this.resources = resources;
        this.settings = settings;
        this.journal = journal;
    }

    /**
     * @param address of the web page that it is, for a link or a video
     * @param approved whether organisers accepted it, {@code shown} whether everybody sees it now
     */
    private record Shared(
            long id,
            ResourceKind kind,
            String title,
            String authors,
            List<String> themes,
            LocalDate date,
            URI page,
            Optional<String> address,
            Optional<String> format,
            boolean approved,
            boolean shown) {}

    @GetMapping
    @NeedsScope(Scope.RESOURCES_READ)
    View list(
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        return Slice.of(
                cursor, limit, asked -> Slice.cut(resources.ofCycle(cycle.id()), Resource::id, asked, this::shared));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @NeedsScope(Scope.RESOURCES_WRITE)
    View propose(
            @RequestAttribute(Program.ATTRIBUTE) ApiToken token,
            @RequestAttribute(Program.CYCLE) Cycle cycle,
            HttpServletRequest request)
            throws IOException {
        return RequestBodies.read(request, List.of("day", "title", "url", "authors"), (body, faults) -> {
            var content = content(cycle, body, faults);
            return faults.none()
                    ? kept(token, cycle, content.orElseThrow())
                    : Refusals.invalid(faults.found()).view();
        });
    }

    private View kept(ApiToken token, Cycle cycle, Content content) {
        var id = resources.add(content, false);
        journal.addOfProgram(
                token.named(),
                AuditAction.RESOURCE_PROPOSED,
                new Journal.About(Optional.of(cycle.id()), Optional.empty(), content.day()),
                "« %s »".formatted(content.title()));
        return Answers.one(
                HttpStatus.CREATED, Json.write(shared(resources.withId(id).orElseThrow())));
    }

    private static Optional<Content> content(Cycle cycle, JsonObject body, Faults faults) {
        var day = DatedDays.named(cycle, body, faults);
        var title = line(body, "title", faults);
        if (title.isEmpty()) {
            faults.add(body.at("title"), "Dites en une ligne ce que c’est.");
        }
        var authors = line(body, "authors", faults);
        return switch (SharedAddress.of(body.text("url"))) {
            case SharedAddress.Bad(var why) -> {
                faults.add(body.at("url"), why);
                yield Optional.empty();
            }
            case SharedAddress.Good(var url, var kind) ->
                day.map(one -> new Content(
                        Optional.of(one.id()),
                        "",
                        Optional.empty(),
                        kind,
                        title,
                        authors,
                        List.of(),
                        List.of(),
                        one.content().date(),
                        url,
                        Optional.empty(),
                        ""));
        };
    }

    private static String line(JsonObject body, String name, Faults faults) {
        var text = TypedLine.of(body.text(name));
        if (text.length() > LONGEST) {
            faults.add(body.at(name), "Raccourcissez : 200 caractères au plus.");
        }
        return text;
    }

    private Shared shared(Resource one) {
        var content = one.content();
        return new Shared(
                one.id(),
                content.kind(),
                content.title(),
                content.authors(),
                content.themes(),
                content.date(),
                URI.create(settings.url() + one.path()),
                Optional.of(content.url()).filter(url -> !url.isEmpty()),
                content.file().map(Resource.Stored::format),
                one.approved(),
                one.shown());
    }
}
