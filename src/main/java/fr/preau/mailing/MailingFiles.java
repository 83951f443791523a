package fr.preau.mailing;

import fr.preau.mail.Letter.FilePart;
import fr.preau.platform.form.PaperType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mailing_file}: what goes with a message of the team's. */
@Repository
public class MailingFiles {

    /** Of all files of one message: what most mail servers still take. */
    private static final int MOST_BYTES = 10 << 20;

    private static final int MOST = 10;

    private final JdbcClient jdbc;

    MailingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, without what it holds. */
    public record Enclosed(long id, String name, int bytes) {}

    /**
     * What a save does to them.
     *
     * @param given a file that was looked at, if one was given
     * @param removed their numbers
     */
    public record Change(Optional<FilePart> given, List<Long> removed) {
        public Change {
            removed = List.copyOf(removed);
        }

        public boolean nothing() {
            return given.isEmpty() && removed.isEmpty();
        }
    }

    /** A file that somebody gave: fit to go, or what is wrong with it, in French. */
    public sealed interface Given {
        record Fit(FilePart part) implements Given {}

        record Unfit(String why) implements Given {}
    }

    public List<Enclosed> of(long mailing) {
        return jdbc.sql("""
                SELECT id, name, length(content) AS bytes
                FROM mailing_file
                WHERE mailing_id = :mailing
                ORDER BY id
                """).param("mailing", mailing).query(Enclosed.class).list();
    }

    /** All of them, as they go. */
    List<FilePart> parts(long mailing) {
        return jdbc.sql("SELECT name, type, content FROM mailing_file WHERE mailing_id = :mailing ORDER BY id")
                .param("mailing", mailing)
                .query(MailingFiles::read)
                .list();
    }

    /** One of them, as it goes. */
    public Optional<FilePart> part(long mailing, long id) {
        return jdbc.sql("SELECT name, type, content FROM mailing_file WHERE mailing_id = :mailing AND id = :id")
                .param("mailing", mailing)
                .param("id", id)
                .query(MailingFiles::read)
                .optional();
    }

    private static FilePart read(ResultSet row, int number) throws SQLException {
        return new FilePart(row.getString("name"), row.getString("type"), row.getBytes("content"));
    }

    /**
     * Looks at a file that is to go with that mailing.
     *
     * @param removed those that leave it at the same time
     */
    public Given look(long mailing, String name, byte[] content, Collection<Long> removed) {
        var staying = of(mailing).stream()
                .filter(file -> !removed.contains(file.id()))
                .toList();
        if (content.length == 0) {
            return new Given.Unfit("Ce fichier est vide. Choisissez-en un autre.");
        }
        if (staying.size() >= MOST) {
            return new Given.Unfit("Un message porte dix fichiers au plus. Retirez-en un d’abord.");
        }
        if (staying.stream().mapToInt(Enclosed::bytes).sum() + content.length > MOST_BYTES) {
            return new Given.Unfit(
                    "Les fichiers d’un message tiennent dans 10 Mo en tout. Partagez plutôt une adresse.");
        }
        return PaperType.of(content)
                .<Given>map(type -> new Given.Fit(new FilePart(PaperType.name(name), type, content)))
                .orElseGet(() -> new Given.Unfit(PaperType.REFUSED));
    }

    void change(long mailing, Change change) {
        jdbc.sql("DELETE FROM mailing_file WHERE mailing_id = :mailing AND id = ANY (:removed)")
                .param("mailing", mailing)
                .param("removed", change.removed.toArray(Long[]::new))
                .update();
        change.given.ifPresent(part -> jdbc.sql(
                        "INSERT INTO mailing_file (mailing_id, name, type, content) VALUES (:mailing, :name, :type, :content)")
                .param("mailing", mailing)
                .param("name", part.fileName())
                .param("type", part.contentType())
                .param("content", part.bytes())
                .update());
    }
}
