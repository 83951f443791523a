package fr.preau.programme.sheet;

import fr.preau.platform.form.PaperType;
import fr.preau.platform.web.Attachment;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that a carrier joined to a sheet, known by their content and not by their name. Table: {@code attached_file}. */
@Repository("sheetPapers")
public class Papers {

    /** For each sheet. */
    private static final int MOST = 10;

    /** Of a sheet that is not submitted: whoever began it may be anybody. */
    private static final long MOST_BYTES_OF_A_DRAFT = 20L << 20;

    /** Of all sheets of a year. */
    private static final long MOST_BYTES_OF_A_YEAR = 2L << 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    Papers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Named(long id, String name) {}

    public List<Named> of(long sheet) {
        return jdbc.sql("SELECT id, name FROM attached_file WHERE sheet_id = :sheet ORDER BY id")
                .param("sheet", sheet)
                .query(Named.class)
                .list();
    }

    private record Kept(boolean draft, long ofSheet, long ofYear) {}

    /** How many bytes are kept, of that sheet and of its year. */
    private Kept kept(long sheet) {
        return jdbc.sql("""
                SELECT s.state = 'DRAFT' AS draft,
                       coalesce(sum(octet_length(f.content)) FILTER (WHERE f.sheet_id = s.id), 0) AS of_sheet,
                       coalesce(sum(octet_length(f.content)), 0) AS of_year
                FROM action_sheet s
                JOIN action_sheet o ON o.programme_id = s.programme_id
                LEFT JOIN attached_file f ON f.sheet_id = o.id
                WHERE s.id = :sheet
                GROUP BY s.id
                """).param("sheet", sheet).query(Kept.class).single();
    }

    /** Keeps it, under the lock of its programme; what is wrong with it, in a sentence, if it is not kept. */
    public Optional<String> keep(long sheet, String name, byte[] content) {
        var type = PaperType.of(content);
        if (type.isEmpty()) {
            return Optional.of(PaperType.REFUSED);
        }
        if (of(sheet).size() >= MOST) {
            return Optional.of("Cette fiche a déjà dix pièces : rien n’a été joint.");
        }
        var kept = kept(sheet);
        if (kept.draft && kept.ofSheet + content.length > MOST_BYTES_OF_A_DRAFT) {
            return Optional.of(
                    "Les pièces d’un brouillon font 20 Mo au plus ensemble : rien n’a été joint. Allégez ce fichier, ou déposez d’abord la fiche.");
        }
        if (kept.ofYear + content.length > MOST_BYTES_OF_A_YEAR) {
            return Optional.of(
                    "Les pièces de toutes les fiches de cette année font déjà 2 Go : rien n’a été joint. Envoyez ce fichier à l’équipe du contrat.");
        }
        jdbc.sql("""
                INSERT INTO attached_file (sheet_id, name, type, content, at)
                VALUES (:sheet, :name, :type, :content, :now)
                """)
                .param("sheet", sheet)
                .param("name", PaperType.name(name))
                .param("type", type.get())
                .param("content", content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.empty();
    }

    Optional<ResponseEntity<byte[]>> give(long sheet, long file) {
        return jdbc.sql("SELECT name, type, content FROM attached_file WHERE id = :file AND sheet_id = :sheet")
                .param("file", file)
                .param("sheet", sheet)
                .query((row, _) -> Attachment.of(
                        MediaType.parseMediaType(row.getString("type")),
                        row.getString("name"),
                        row.getBytes("content")))
                .optional();
    }
}
