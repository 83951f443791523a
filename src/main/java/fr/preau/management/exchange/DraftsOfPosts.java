package fr.preau.management.exchange;

import fr.preau.cycle.Cycle;
import fr.preau.exchange.post.Post;
import fr.preau.exchange.post.PostRows;
import fr.preau.exchange.post.Reply;
import fr.preau.management.BackOfficeLayout;
import fr.preau.news.Note;
import fr.preau.news.Notes;
import fr.preau.platform.Settings;
import fr.preau.resource.Resource;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Syntheses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Drafts with what people wrote to each other, without who wrote it: an organiser makes something of them. */
@Component
class DraftsOfPosts {

    private final PostRows posts;
    private final Notes notes;
    private final Syntheses syntheses;
    private final Settings settings;
    private final Clock clock;

    DraftsOfPosts(PostRows posts, Notes notes, Syntheses syntheses, Settings settings, Clock clock) {
        this.posts = posts;
        this.notes = notes;
        this.syntheses = syntheses;
        this.settings = settings;
        this.clock = clock;
    }

    /** A note that nobody reads yet; its number. */
    long note(Post post) {
        var today = today();
        var text = text(post);
        return notes.add(
                new Note.Content(
                        post.title(),
                        text.length() > Note.LONGEST_TEXT ? text.substring(0, Note.LONGEST_TEXT - 1) + "…" : text,
                        today,
                        Optional.empty(),
                        List.of(),
                        today,
                        some(post.theme()),
                        some(post.department())),
                false);
    }

    /** A text among what is shared of the cycle's last day that was held, or of its first; not approved. */
    void resource(Cycle cycle, Post post) {
        var today = today();
        var day = cycle.days().stream()
                .filter(one -> !one.content().date().isAfter(today))
                .reduce((_, later) -> later)
                .orElseGet(() -> cycle.days().getFirst());
        syntheses.add(
                new Resource.Content(
                        Optional.of(day.id()),
                        "",
                        Optional.empty(),
                        ResourceKind.SYNTHESIS,
                        post.title(),
                        "",
                        some(post.theme()),
                        some(post.department()),
                        today,
                        "",
                        Optional.empty(),
                        text(post)),
                false,
                BackOfficeLayout.account().name());
    }

    private String text(Post post) {
        return Stream.concat(
                        Stream.of(post.text()),
                        posts.repliesTo(post.id()).stream().filter(Reply::read).map(Reply::text))
                .collect(Collectors.joining("\n\n"));
    }

    private static List<String> some(String value) {
        return Stream.of(value).filter(one -> !one.isEmpty()).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
