package fr.preau.api.data;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycle.State;
import fr.preau.cycle.document.Remark;
import fr.preau.cycle.version.Publication;
import fr.preau.platform.French;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page of a cycle as a program reads it.
 *
 * @param publishAt when it becomes public by itself
 * @param document Markdown, as `./preau export` writes it
 */
record PageText(String slug, String title, State state, Optional<Instant> publishAt, String document) {

    static PageText of(Cycle cycle, Publication publication) {
        return new PageText(
                cycle.slug(),
                French.typography(cycle.title()),
                cycle.state(),
                cycle.publishAt(),
                publication.write(cycle));
    }

    /** @param remarks what the document's author should look at; line 0 speaks of all of it */
    record Written(
            String slug,
            String title,
            State state,
            Optional<Instant> publishAt,
            String document,
            List<Remark> remarks) {

        Written {
            remarks = List.copyOf(remarks);
        }
    }

    Written written(List<Remark> remarks) {
        return new Written(slug, title, state, publishAt, document, remarks);
    }
}
