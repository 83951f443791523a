package fr.preau.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Themes;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resource.Stored;
import fr.preau.resource.file.FileType;
import fr.preau.resource.file.SharedFiles;
import fr.preau.resource.file.SharedFiles.Given;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** What a speaker gives by their link, and what organisers say to it. */
@Service
public class Sharing {

    private static final int MOST_OF_A_LINK = 20;
    private static final long MOST_BYTES_OF_A_CYCLE = 1_000_000_000;

    private final Resources resources;
    private final NamedFiles named;
    private final SharedFiles files;
    private final Cycles cycles;
    private final TransactionTemplate transaction;

    Sharing(Resources resources, NamedFiles named, SharedFiles files, Cycles cycles, TransactionTemplate transaction) {
        this.resources = resources;
        this.named = named;
        this.files = files;
        this.cycles = cycles;
        this.transaction = transaction;
    }

    /** The cycle and the day that a link is for. */
    public record Place(Cycle cycle, Cycle.Day day) {}

    /** What became of what was given. */
    public sealed interface Outcome {
        record Kept(long id) implements Outcome {}

        /** Nothing is kept; what to do, in French. */
        record Refused(String why) implements Outcome {}
    }

    /** Empty when the day went. */
    public Optional<Place> place(SpeakerLink link) {
        return cycles.all().stream()
                .flatMap(cycle -> cycle.day(link.day()).map(day -> new Place(cycle, day)).stream())
                .findFirst();
    }

    /** Keeps a file for organisers to look at. What is full already is told before anything of it is read. */
    public Outcome file(SpeakerLink link, Place place, String title, InputStream in) {
        return full(link, place, 0).<Outcome>map(Outcome.Refused::new).orElseGet(() -> switch (files.take(in)) {
            case Given.Refused(var why) -> new Outcome.Refused(why);
            case Given.Stored(var sha256, var type, var bytes, var text) -> {
                var file = Optional.of(new Stored(sha256, type, bytes));
                var content = content(link, place, ResourceKind.of(type), title, "", file, text);
                var outcome = kept(place, () -> full(link, place, bytes), () -> named(content));
                if (outcome instanceof Outcome.Refused) {
                    named.letGo(sha256, files::delete);
                }
                yield outcome;
            }
        });
    }

    private Outcome named(Content content) {
        return named.add(content, files::holds)
                .<Outcome>map(Outcome.Kept::new)
                .orElseGet(() -> new Outcome.Refused("Ce fichier n’a pas pu être gardé. Envoyez-le à nouveau."));
    }

    /** Others may have filled the place meanwhile: who keeps something counts again, and alone. */
    private Outcome kept(Place place, Supplier<Optional<String>> full, Supplier<Outcome> keep) {
        return Optional.ofNullable(transaction.execute(_ -> {
                    resources.alone(place.cycle.id());
                    return full.get().<Outcome>map(Outcome.Refused::new).orElseGet(keep);
                }))
                .orElseThrow();
    }

    /** Keeps an address for organisers to look at; it takes no room of the cycle's files. */
    public Outcome address(SpeakerLink link, Place place, String title, String typed) {
        return switch (SharedAddress.of(typed)) {
            case SharedAddress.Bad(var why) -> new Outcome.Refused(full(link).orElse(why));
            case SharedAddress.Good(var url, var kind) -> {
                var content = content(link, place, kind, title, url, Optional.empty(), "");
                yield kept(place, () -> full(link), () -> new Outcome.Kept(resources.add(content, false)));
            }
        };
    }

    /** Why nothing more is taken by that link, if nothing is. */
    private Optional<String> full(SpeakerLink link) {
        if (link.consent() == Consent.REFUSED) {
            return Optional.of("Vous avez dit ne rien publier. Changez d’abord votre accord, dans cette page.");
        }
        return resources.byLink(link.id()).size() < MOST_OF_A_LINK
                ? Optional.empty()
                : Optional.of("Vous avez déjà partagé 20 fichiers ou adresses : retirez-en un d’abord.");
    }

    /** The same of a file that large. */
    private Optional<String> full(SpeakerLink link, Place place, long more) {
        return full(link).or(() -> {
            var bytes = resources.ofCycle(place.cycle.id()).stream()
                    .flatMap(one -> one.content().file().stream())
                    .mapToLong(Stored::bytes)
                    .sum();
            if (bytes >= MOST_BYTES_OF_A_CYCLE) {
                return Optional.of("Les fichiers de cette rencontre dépassent déjà 1 Go : donnez plutôt une adresse.");
            }
            return bytes + more <= MOST_BYTES_OF_A_CYCLE
                    ? Optional.empty()
                    : Optional.of(
                            "Avec ce fichier, ceux de cette rencontre dépasseraient 1 Go : donnez plutôt une adresse.");
        });
    }

    private static Content content(
            SpeakerLink link,
            Place place,
            ResourceKind kind,
            String title,
            String url,
            Optional<Stored> file,
            String text) {
        return new Content(
                Optional.of(link.day()),
                link.sequence(),
                Optional.of(link.id()),
                kind,
                title,
                link.signature(),
                Themes.of(place.cycle.content()),
                List.of(),
                place.day.content().date(),
                url,
                file,
                text);
    }

    /** Takes away what its speaker gave, as long as it is not approved; whether it was. */
    public boolean takeBack(SpeakerLink link, long id) {
        var own = resources.byLink(link.id()).stream()
                .filter(one -> one.id() == id && !one.approved())
                .findFirst();
        own.ifPresent(this::delete);
        return own.isPresent();
    }

    /** Its row, and its file unless another resource has the same. */
    public void delete(Resource resource) {
        named.delete(resource, files::delete);
    }

    /** The file or the address itself; whoever asks has made sure that it may be seen. */
    public ResponseEntity<FileSystemResource> open(Resource resource) {
        var url = resource.content().url();
        return url.isEmpty()
                ? resource.content()
                        .file()
                        .map(file -> file(resource, file))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(url))
                        .build();
    }

    /** Whatever a file holds runs nowhere: only a PDF is shown by the browser, in a sandbox; all others are taken away. */
    private ResponseEntity<FileSystemResource> file(Resource resource, Stored file) {
        var shown = file.type() == FileType.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(name(resource, file), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(files.file(file.sha256())));
    }

    private static String name(Resource resource, Stored file) {
        var title = resource.content()
                .title()
                .replaceAll("[^\\p{L}\\p{N} ,’-]", " ")
                .strip();
        return Optional.of(title).filter(text -> !text.isEmpty()).orElse("ressource") + "."
                + file.type().ending();
    }
}
