package fr.preau.backup;

import fr.preau.backup.Manifest.Contents;
import fr.preau.backup.Manifest.Migration;
import fr.preau.backup.Manifest.Part;
import fr.preau.backup.Manifest.Sequence;
import fr.preau.backup.Manifest.Table;
import fr.preau.platform.Json;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** Writes all tables as they are at one moment, and the stored files, as one stream; never more than a piece in memory. */
final class BackupWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();

    BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** One snapshot for all tables (docs/decisions/0039): what is committed meanwhile is in none of them. */
    Contents write(Connection connection, Path data, Path backups) throws IOException, SQLException {
        connection.setAutoCommit(false);
        run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        var taken = Instant.now();
        var tables = tables(connection);
        if (tables.isEmpty()) {
            throw new BackupRefused("Cette base est vide : il n’y a rien à sauvegarder.");
        }
        run(
                connection,
                "LOCK TABLE %s IN ACCESS SHARE MODE"
                        .formatted(tables.stream()
                                .map(table -> quoted(table.name()))
                                .collect(Collectors.joining(", "))));
        var files = StoredFiles.in(data, backups);
        part(
                Manifest.ENTRY,
                out -> text(
                        out,
                        Json.write(new Manifest(
                                taken.toString(),
                                connection.getMetaData().getDatabaseProductVersion(),
                                migrations(connection),
                                tables,
                                sequences(connection)))));
        zip.setLevel(Deflater.BEST_SPEED);
        for (var table : tables) {
            part(
                    table.entry(),
                    out -> connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("COPY %s TO STDOUT (FORMAT binary)".formatted(columns(table)), out));
        }
        for (var file : files) {
            zip.setLevel(packing(file));
            part(StoredFiles.FOLDER + file, out -> copy(data.resolve(file), out));
        }
        var contents = new Contents(parts);
        zip.putNextEntry(new ZipEntry(Contents.ENTRY));
        text(zip, Json.write(contents));
        zip.closeEntry();
        zip.finish();
        connection.rollback();
        return contents;
    }

    /** A table and its columns, as {@code COPY} names them. */
    static String columns(Table table) {
        return table.columns().stream()
                .map(BackupWriter::quoted)
                .collect(Collectors.joining(", ", quoted(table.name()) + " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Writes one part, and says how many rows it has. */
    private interface Writing {
        long to(OutputStream out) throws IOException, SQLException;
    }

    private void part(String name, Writing writing) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var counting = new Counting(zip);
        var rows = writing.to(counting);
        zip.closeEntry();
        parts.add(new Part(name, counting.tally.bytes(), counting.tally.sha256(), rows));
    }

    private static long text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    /** What people share is compressed already, and to try it again would be most of a backup's time; messages are text. */
    private static int packing(Path file) {
        return file.toString().endsWith(".eml") ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION;
    }

    /** A file that a retention rule takes away at this moment is an empty one. */
    private static long copy(Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } catch (NoSuchFileException e) {
            return 0;
        }
        return 0;
    }

    /** Passes on what it is given, and counts it. */
    private static final class Counting extends FilterOutputStream {

        private final ByteCount tally = new ByteCount();

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int number) throws IOException {
            tally.add(bytes, from, number);
            out.write(bytes, from, number);
        }
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        return query(
                connection,
                """
                SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) AS columns
                FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attgenerated = ''
                  AND c.relname <> 'flyway_schema_history'
                GROUP BY c.relname
                ORDER BY c.relname
                """,
                row -> new Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
    }

    private static List<Migration> migrations(Connection connection) throws SQLException {
        return query(
                connection,
                "SELECT version, coalesce(checksum, 0) FROM flyway_schema_history WHERE success ORDER BY installed_rank",
                row -> new Migration(row.getString(1), row.getInt(2)));
    }

    /** Not of the snapshot but of this moment: never less than what any row bears. */
    private static List<Sequence> sequences(Connection connection) throws SQLException {
        return query(connection, """
                SELECT sequencename::text, coalesce(last_value, 0)
                FROM pg_sequences
                WHERE schemaname = 'public'
                ORDER BY sequencename
                """, row -> new Sequence(row.getString(1), row.getLong(2)));
    }

    /** Reads one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> query(Connection connection, String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
