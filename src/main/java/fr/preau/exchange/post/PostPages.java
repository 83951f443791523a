package fr.preau.exchange.post;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.Themes;
import fr.preau.exchange.post.Post.Kind;
import fr.preau.exchange.post.PostRows.Draft;
import fr.preau.exchange.post.PostsView.Chosen;
import fr.preau.exchange.post.PostsView.Mine;
import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.Leaving;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Templates;
import fr.preau.registration.Departments;
import fr.preau.registration.person.People;
import java.util.ArrayList;
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
import org.springframework.web.servlet.view.RedirectView;

/** « Je cherche, je propose », behind the link of somebody who has a seat on a day of the cycle. */
@Controller
@RequestMapping("/inscription/{token}/echanges")
class PostPages {

    private final People people;
    private final CycleCache cycles;
    private final PostRows posts;
    private final Conversations conversations;
    private final Follows follows;
    private final Templates templates;

    PostPages(
            People people,
            CycleCache cycles,
            PostRows posts,
            Conversations conversations,
            Follows follows,
            Templates templates) {
        this.follows = follows;
        this.people = people;
        this.cycles = cycles;
        this.posts = posts;
        this.conversations = conversations;
        this.templates = templates;
    }

    private record Member(long registration, Cycle cycle, String own) {

        String address() {
            return own + "/echanges";
        }
    }

    @GetMapping
    View show(
            @PathVariable String token,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            @RequestParam(name = "departement", defaultValue = "") String department,
            @RequestParam(name = "quoi", defaultValue = "") String kind,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var told = switch (done) {
            case "ecrite" -> "Votre annonce est reçue. L’équipe la relit avant que les autres la lisent.";
            case "suivies" ->
                "C’est noté. "
                        + Leaving.said(
                                templates.mailed(), "Vous recevrez le lundi les nouvelles annonces, s’il y en a.");
            case "plus-suivies" -> "Vous ne recevrez plus les nouvelles annonces.";
            case "signale" -> "C’est signalé à l’équipe.";
            case "retiree" -> "Votre annonce est retirée, avec ses réponses.";
            default -> "";
        };
        return list(HttpStatus.OK, member(token), new Chosen(theme, department, kind), Map.of(), told, List.of());
    }

    @PostMapping
    View write(@PathVariable String token, @RequestParam Map<String, String> sent) {
        var member = member(token);
        var faults = new ArrayList<FieldError>();
        var kind = Kind.named(sent.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            faults.add(new FieldError("kind", "Dites si vous cherchez, proposez ou partagez."));
        }
        var title = Composed.text(TypedLine.of(sent.getOrDefault("title", "")));
        if (title.isEmpty() || title.length() > Post.LONGEST_TITLE) {
            faults.add(new FieldError("title", "Donnez un titre, en 120 caractères au plus."));
        }
        var text = plain(sent.getOrDefault("text", ""));
        faults.addAll(faults(text));
        var theme = themes(member.cycle).stream()
                .filter(one -> one.equals(sent.getOrDefault("theme", "")))
                .findFirst()
                .orElse("");
        var department = Optional.of(sent.getOrDefault("department", ""))
                .filter(Departments.NAMES::containsKey)
                .orElse("");
        if (faults.isEmpty()) {
            var draft = new Draft(kind.orElseThrow(), title, text, theme, department);
            switch (conversations.post(member.cycle.id(), member.registration, draft)) {
                case DONE -> {
                    return new RedirectView(member.address() + "?fait=ecrite");
                }
                case TOO_MANY, GONE -> faults.add(new FieldError("text", tooMany()));
            }
        }
        return list(HttpStatus.UNPROCESSABLE_CONTENT, member, new Chosen("", "", ""), sent, "", faults);
    }

    /** Says whether the person wants to be told each week what is new; said twice, it is said once. */
    @PostMapping("/suivre")
    View follow(@PathVariable String token, @RequestParam(name = "follow", defaultValue = "") String follow) {
        var member = member(token);
        switch (follow) {
            case "oui" -> conversations.follow(member.registration);
            case "non" -> follows.end(member.registration);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new RedirectView(member.address() + "?fait=" + (follow.equals("oui") ? "suivies" : "plus-suivies"));
    }

    private View list(
            HttpStatus status,
            Member member,
            Chosen chosen,
            Map<String, String> typed,
            String told,
            List<FieldError> errors) {
        var today = conversations.today();
        var all = posts.of(member.cycle.id());
        var view = new PostsView(
                member.cycle.title(),
                member.address(),
                member.own,
                all.stream()
                        .filter(post -> post.readOn(today) && chosen.takes(post))
                        .toList(),
                all.stream()
                        .filter(post -> post.registrationId() == member.registration && !post.readOn(today))
                        .map(post -> new Mine(post, post.standing(today)))
                        .toList(),
                themes(member.cycle),
                Departments.NAMES,
                chosen,
                follows.follows(member.registration),
                typed,
                told,
                errors);
        return templates.page(status, "exchange/posts", Map.of("layout", layout(member), "view", view));
    }

    @GetMapping("/{post}")
    View open(
            @PathVariable String token,
            @PathVariable long post,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var told = switch (done) {
            case "repondu" -> "Votre réponse est affichée sous l’annonce.";
            default -> "";
        };
        var member = member(token);
        return conversation(HttpStatus.OK, member, post(member, post), "", told, List.of());
    }

    @PostMapping("/{post}/reponse")
    View reply(
            @PathVariable String token,
            @PathVariable long post,
            @RequestParam(name = "text", defaultValue = "") String typed) {
        var member = member(token);
        var found = post(member, post);
        var text = plain(typed);
        var faults = new ArrayList<>(faults(text));
        if (faults.isEmpty()) {
            switch (conversations.reply(found, member.registration, text)) {
                case DONE -> {
                    return new RedirectView(member.address() + "/" + post + "?fait=repondu");
                }
                case TOO_MANY -> faults.add(new FieldError("text", tooMany()));
                case GONE ->
                    faults.add(new FieldError("text", "Cette annonce n’est plus affichée : rien n’a été envoyé."));
            }
        }
        return conversation(HttpStatus.UNPROCESSABLE_CONTENT, member, found, typed, "", faults);
    }

    @PostMapping("/{post}/signalement")
    View report(
            @PathVariable String token,
            @PathVariable long post,
            @RequestParam(name = "reply", required = false) Optional<Long> reply) {
        var member = member(token);
        conversations.report(post(member, post), reply, member.registration);
        return new RedirectView(member.address() + "?fait=signale");
    }

    @PostMapping("/{post}/retrait")
    View remove(@PathVariable String token, @PathVariable long post) {
        var member = member(token);
        var mine = Optional.of(post(member, post))
                .filter(one -> one.registrationId() == member.registration)
                .orElseThrow(PostPages::notFound);
        posts.delete(mine.id(), member.registration);
        return new RedirectView(member.address() + "?fait=retiree");
    }

    private View conversation(
            HttpStatus status, Member member, Post post, String typed, String told, List<FieldError> errors) {
        var view = new ConversationView(
                member.address(),
                member.address() + "/" + post.id(),
                post,
                Departments.label(post.department()),
                post.standing(conversations.today()),
                post.readOn(conversations.today()),
                post.registrationId() == member.registration,
                member.registration,
                posts.repliesTo(post.id()).stream().filter(Reply::read).toList(),
                typed,
                told,
                errors);
        return templates.page(status, "exchange/conversation", Map.of("layout", layout(member), "view", view));
    }

    private Object layout(Member member) {
        return templates.unindexed("Je cherche, je propose", "/rencontre/" + member.cycle.slug());
    }

    private static String tooMany() {
        return "Vous avez déjà écrit %d fois depuis hier : rien n’a été envoyé. Revenez demain."
                .formatted(Conversations.MOST_A_DAY);
    }

    private static String plain(String typed) {
        return Composed.text(typed.replace("\r\n", "\n").strip());
    }

    private static List<FieldError> faults(String text) {
        if (text.isEmpty() || text.length() > Post.LONGEST) {
            return List.of(new FieldError("text", "Écrivez un texte, en 1 500 caractères au plus."));
        }
        return Post.hasTooManyLinks(text)
                ? List.of(new FieldError("text", "Deux liens au plus : gardez les plus utiles."))
                : List.of();
    }

    private static List<String> themes(Cycle cycle) {
        return Themes.of(cycle.content()).stream()
                .filter(theme -> theme.length() <= 60)
                .toList();
    }

    /** A post that others read, or one's own. */
    private Post post(Member member, long id) {
        return posts.withId(id)
                .filter(post -> post.cycleId() == member.cycle.id()
                        && (post.readOn(conversations.today()) || post.registrationId() == member.registration))
                .orElseThrow(PostPages::notFound);
    }

    private Member member(String token) {
        return people.behind(token)
                .filter(someone -> posts.member(someone.registrationId()))
                .flatMap(someone -> cycles.withId(someone.cycleId())
                        .map(cycle -> new Member(someone.registrationId(), cycle, "/inscription/" + token)))
                .orElseThrow(PostPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
