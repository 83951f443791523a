package fr.preau.backup;

import java.util.List;

/**
 * What a backup says of itself, first in its file.
 *
 * @param taken the moment whose state it holds, ISO 8601 in UTC
 * @param postgresql the version of the server it came from
 * @param migrations what had made its tables
 * @param tables their names and columns, in the order in which they follow
 * @param sequences the last numbers that were given
 */
record Manifest(
        String taken, String postgresql, List<Migration> migrations, List<Table> tables, List<Sequence> sequences) {

    static final String ENTRY = "manifest.json";

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** @param checksum of its text, none for one written in Java */
    record Migration(String version, int checksum) {}

    record Table(String name, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name;
        }
    }

    record Sequence(String name, long last) {}

    /** What followed it, last in the file: every part with its length, its digest and, of a table, its rows. */
    record Contents(List<Part> parts) {

        static final String ENTRY = "contents.json";

        Contents {
            parts = List.copyOf(parts);
        }

        long rows() {
            return parts.stream().mapToLong(Part::rows).sum();
        }

        long files() {
            return parts.stream()
                    .filter(part -> part.name().startsWith(StoredFiles.FOLDER))
                    .count();
        }
    }

    /** @param sha256 in hexadecimal */
    record Part(String name, long bytes, String sha256, long rows) {}
}
