package fr.preau.resource;

import fr.preau.resource.Resource.Content;
import fr.preau.resource.Resource.Stored;
import fr.preau.resource.file.FileType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A row of {@code resource} with its cycle and whether everybody sees it. */
final class ResourceRow {

    /** Of {@code resource r}; not the words that a search compares, which are longer than the text. */
    static final String COLUMNS = """
            r.id, r.day_id, r.sequence_title, r.link_id, r.kind, r.title, r.authors, r.themes, r.departments, r.dated, r.url,
            r.sha256, r.file_type, r.bytes, r.body, r.approved_at, r.opened
            """;

    private ResourceRow() {}

    static Resource of(ResultSet row, int number) throws SQLException {
        var sha256 = row.getString("sha256");
        return new Resource(
                row.getLong("id"),
                Optional.ofNullable(row.getObject("cycle_id", Long.class)),
                new Content(
                        Optional.ofNullable(row.getObject("day_id", Long.class)),
                        row.getString("sequence_title"),
                        Optional.ofNullable(row.getObject("link_id", Long.class)),
                        ResourceKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("authors"),
                        List.of((String[]) row.getArray("themes").getArray()),
                        List.of((String[]) row.getArray("departments").getArray()),
                        row.getObject("dated", LocalDate.class),
                        row.getString("url"),
                        sha256.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Stored(
                                        sha256, FileType.valueOf(row.getString("file_type")), row.getLong("bytes"))),
                        row.getString("body")),
                row.getObject("approved_at") != null,
                row.getBoolean("shown"),
                row.getLong("opened"));
    }
}
