package fr.preau.management.exchange;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.exchange.post.Post;
import fr.preau.exchange.post.PostRows;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.exchange.PostModerationView.Conversation;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Where organisers read what people of a cycle write to each other, and make of it what others read. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/echanges")
class PostModerationPages {

    private final Cycles cycles;
    private final PostRows posts;
    private final DraftsOfPosts drafts;
    private final BackOfficeLayout layout;
    private final Clock clock;

    PostModerationPages(Cycles cycles, PostRows posts, DraftsOfPosts drafts, BackOfficeLayout layout, Clock clock) {
        this.cycles = cycles;
        this.posts = posts;
        this.drafts = drafts;
        this.layout = layout;
        this.clock = clock;
    }

    @GetMapping
    View show(@PathVariable String slug, @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(HttpStatus.OK, cycle(slug), Map.of(), List.of(), Done.of(done));
    }

    private View page(
            HttpStatus status, Cycle cycle, Map<String, String> typed, List<FieldError> errors, Optional<Done> done) {
        var conversations = posts.of(cycle.id()).stream()
                .map(post -> new Conversation(post, post.standing(today()), posts.repliesTo(post.id())))
                .sorted(Comparator.comparing(one -> !one.waits()))
                .toList();
        var view = new PostModerationView(cycle.slug(), cycle.title(), address(cycle), conversations, typed, errors);
        return layout.page(
                status, Section.CYCLES, "Je cherche, je propose, " + cycle.title(), "exchange/posts", view, done);
    }

    @PostMapping("/{post}")
    @Journaled(AuditAction.POST_MODERATED)
    View moderate(
            @PathVariable String slug,
            @PathVariable long post,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "reply", defaultValue = "0") long reply,
            @RequestParam Map<String, String> sent) {
        var cycle = cycle(slug);
        var found = posts.withId(post)
                .filter(one -> one.cycleId() == cycle.id())
                .orElseThrow(PostModerationPages::notFound);
        return switch (to) {
            case "SHOWN" -> {
                posts.show(post, OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
                yield Done.POST_SHOWN.redirect(address(cycle));
            }
            case "REPLY_KEPT", "REPLY_ASIDE" -> {
                posts.judge(post, reply, to.equals("REPLY_KEPT"));
                yield Done.REPLY_JUDGED.redirect(address(cycle));
            }
            case "SET_ASIDE" -> setAside(cycle, found, sent);
            case "NOTE" -> Done.NOTE_KEPT.redirect("/gestion/actualites/" + drafts.note(found));
            case "RESOURCE" -> {
                drafts.resource(cycle, found);
                yield Done.RESOURCE_DRAFT.redirect("/gestion/cycles/" + slug + "/ressources");
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private View setAside(Cycle cycle, Post post, Map<String, String> sent) {
        var field = "reason-" + post.id();
        var reason = Composed.text(TypedLine.of(sent.getOrDefault(field, "")));
        if (reason.isEmpty() || reason.length() > Post.LONGEST_REASON) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    cycle,
                    sent,
                    List.of(new FieldError(field, "Dites pourquoi, en 300 caractères au plus.")),
                    Optional.empty());
        }
        posts.setAside(post.id(), reason);
        return Done.POST_SET_ASIDE.redirect(address(cycle));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String address(Cycle cycle) {
        return "/gestion/cycles/" + cycle.slug() + "/echanges";
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(PostModerationPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
