package fr.preau.governance;

import fr.preau.governance.Sitting.Paper;
import fr.preau.platform.form.PaperType;
import fr.preau.platform.web.Attachment;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers joined to the points of an agenda, known by their content. Table: {@code sitting_paper}. */
@Repository
class SittingPapers {

    /** For each point. */
    private static final int MOST = 10;

    private final JdbcClient jdbc;

    SittingPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Paper> of(long sitting) {
        return jdbc.sql("""
                SELECT p.id, p.item_id, p.name
                FROM sitting_paper p
                JOIN sitting_agenda_item i ON i.id = p.item_id
                WHERE i.sitting_id = :sitting
                ORDER BY p.id
                """).param("sitting", sitting).query(Paper.class).list();
    }

    /** Keeps it; what is wrong with it, in a sentence, if it is not kept. */
    Optional<String> keep(long item, String name, byte[] content) {
        var type = PaperType.of(content);
        if (type.isEmpty()) {
            return Optional.of(PaperType.REFUSED);
        }
        var kept = jdbc.sql("""
                INSERT INTO sitting_paper (item_id, name, type, content)
                SELECT :item, :name, :type, :content
                WHERE (SELECT count(*) FROM sitting_paper WHERE item_id = :item) < :most
                """)
                .param("item", item)
                .param("name", PaperType.name(name))
                .param("type", type.get())
                .param("content", content)
                .param("most", MOST)
                .update();
        return kept == 1 ? Optional.empty() : Optional.of("Ce point a déjà dix pièces : rien n’a été joint.");
    }

    Optional<ResponseEntity<byte[]>> give(long item, long paper) {
        return jdbc.sql("SELECT name, type, content FROM sitting_paper WHERE id = :paper AND item_id = :item")
                .param("paper", paper)
                .param("item", item)
                .query((row, _) -> Attachment.of(
                        MediaType.parseMediaType(row.getString("type")),
                        row.getString("name"),
                        row.getBytes("content")))
                .optional();
    }
}
