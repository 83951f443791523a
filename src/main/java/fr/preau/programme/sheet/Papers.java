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

    /** Keeps it; what is wrong with it, in a sentence, if it is not kept. */
    public Optional<String> keep(long sheet, String name, byte[] content) {
        var type = PaperType.of(content);
        if (type.isEmpty()) {
            return Optional.of(PaperType.REFUSED);
        }
        if (of(sheet).size() >= MOST) {
            return Optional.of("Cette fiche a déjà dix pièces : rien n’a été joint.");
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
