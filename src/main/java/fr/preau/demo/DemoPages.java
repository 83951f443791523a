package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Import;
import fr.preau.cycle.version.Publication.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The pages of the demonstration, made from their documents. */
@Component
class DemoPages {

    private final Publication publication;
    private final Cycles cycles;
    private final DemoFace face;

    DemoPages(Publication publication, Cycles cycles, DemoFace face) {
        this.publication = publication;
        this.cycles = cycles;
        this.face = face;
    }

    /** The cycle at that address, made from its document if it is not there. */
    Cycle published(String slug, String document) {
        return cycles.withSlug(slug).orElseGet(() -> switch (publication.read(read(document), Visibility.PUBLISHED)) {
            case Import.Imported imported -> cycles.withSlug(imported.slug()).orElseThrow();
            case Import.Refused refused ->
                throw new IllegalStateException("the demo's document was refused: " + refused.reason());
        });
    }

    /** The same with a picture, people who speak and somebody to write to. */
    Cycle withFace(String slug, String document) {
        var cycle = published(slug, document);
        face.tell(cycle);
        return cycle;
    }

    private static String read(String document) {
        try (var in = DemoPages.class.getResourceAsStream("/demo/" + document)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
