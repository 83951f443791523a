package fr.preau.resource;

import fr.preau.resource.file.FileType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that is shared.
 *
 * @param approved whether organisers let everybody see it, once what it is of is over
 * @param shown whether everybody sees it, at the instant when it was read
 * @param opened how often its file or address was asked for
 */
public record Resource(long id, Optional<Long> cycle, Content content, boolean approved, boolean shown, long opened) {

    /**
     * What somebody gave.
     *
     * @param day whose it is; empty for none
     * @param sequence as the programme calls it; empty for the whole day
     * @param link by which a speaker gave it
     * @param authors as they are named, often empty
     * @param date when it was shared, for who sorts by it
     * @param url of a link or a video, else empty
     * @param body what its file says, or a synthesis or a card in Markdown
     */
    public record Content(
            Optional<Long> day,
            String sequence,
            Optional<Long> link,
            ResourceKind kind,
            String title,
            String authors,
            List<String> themes,
            List<String> departments,
            LocalDate date,
            String url,
            Optional<Stored> file,
            String body) {

        public Content {
            themes = List.copyOf(themes);
            departments = List.copyOf(departments);
        }

        /** Whether it is a file that could not be taken apart: it may be damaged, and no search finds what it says. */
        public boolean unread() {
            return body.isEmpty() && file.filter(one -> !one.type.picture()).isPresent();
        }

        /** The same with another title and text. */
        Content rewritten(String otherTitle, String otherBody) {
            return new Content(
                    day, sequence, link, kind, otherTitle, authors, themes, departments, date, url, file, otherBody);
        }

        /** The same by others. */
        Content by(String others) {
            return new Content(day, sequence, link, kind, title, others, themes, departments, date, url, file, body);
        }
    }

    /** Its file. */
    public record Stored(String sha256, FileType type, long bytes) {

        /** As people name it, such as « PDF ». */
        public String format() {
            return type.format();
        }
    }

    /** Where everybody reads it. */
    public String path() {
        return "/ressources/" + id;
    }
}
