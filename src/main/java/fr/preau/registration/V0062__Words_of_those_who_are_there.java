package fr.preau.registration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Writes the words by which those are found who registered before there were any.
 *
 * <p>Like every migration it does for ever what it did when it was written. It therefore calls nothing of
 * the application: {@link SearchTerms}, from which its rules were copied, may change, and reads tables that do not
 * exist yet when this runs.
 */
@Component
class V0062__Words_of_those_who_are_there extends BaseJavaMigration {

    private static final int AT_ONCE = 5_000;
    private static final int SHORTEST_SLIP = 4;
    private static final int LONGEST_SOUND = 30;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern CODE = Pattern.compile("\\s*(\\d{2,3}|2[ab])\\b.*", Pattern.CASE_INSENSITIVE);

    private static final String DEPARTMENTS = """
            01 Ain; 02 Aisne; 03 Allier; 04 Alpes-de-Haute-Provence; 05 Hautes-Alpes; 06 Alpes-Maritimes;
            07 Ardèche; 08 Ardennes; 09 Ariège; 10 Aube; 11 Aude; 12 Aveyron; 13 Bouches-du-Rhône;
            14 Calvados; 15 Cantal; 16 Charente; 17 Charente-Maritime; 18 Cher; 19 Corrèze;
            2A Corse-du-Sud; 2B Haute-Corse; 21 Côte-d’Or; 22 Côtes-d’Armor; 23 Creuse; 24 Dordogne;
            25 Doubs; 26 Drôme; 27 Eure; 28 Eure-et-Loir; 29 Finistère; 30 Gard; 31 Haute-Garonne; 32 Gers;
            33 Gironde; 34 Hérault; 35 Ille-et-Vilaine; 36 Indre; 37 Indre-et-Loire; 38 Isère; 39 Jura;
            40 Landes; 41 Loir-et-Cher; 42 Loire; 43 Haute-Loire; 44 Loire-Atlantique; 45 Loiret; 46 Lot;
            47 Lot-et-Garonne; 48 Lozère; 49 Maine-et-Loire; 50 Manche; 51 Marne; 52 Haute-Marne;
            53 Mayenne; 54 Meurthe-et-Moselle; 55 Meuse; 56 Morbihan; 57 Moselle; 58 Nièvre; 59 Nord;
            60 Oise; 61 Orne; 62 Pas-de-Calais; 63 Puy-de-Dôme; 64 Pyrénées-Atlantiques;
            65 Hautes-Pyrénées; 66 Pyrénées-Orientales; 67 Bas-Rhin; 68 Haut-Rhin; 69 Rhône;
            70 Haute-Saône; 71 Saône-et-Loire; 72 Sarthe; 73 Savoie; 74 Haute-Savoie; 75 Paris;
            76 Seine-Maritime; 77 Seine-et-Marne; 78 Yvelines; 79 Deux-Sèvres; 80 Somme; 81 Tarn;
            82 Tarn-et-Garonne; 83 Var; 84 Vaucluse; 85 Vendée; 86 Vienne; 87 Haute-Vienne; 88 Vosges;
            89 Yonne; 90 Territoire de Belfort; 91 Essonne; 92 Hauts-de-Seine; 93 Seine-Saint-Denis;
            94 Val-de-Marne; 95 Val-d’Oise; 971 Guadeloupe; 972 Martinique; 973 Guyane; 974 La Réunion;
            976 Mayotte
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        var codes = codes();
        var from = 0L;
        for (var last = write(context.getConnection(), codes, from);
                last > from;
                last = write(context.getConnection(), codes, from)) {
            from = last;
        }
    }

    /** Of those who come after that number, some; the number of the last of them, or the same when there is none. */
    private static long write(Connection connection, Map<String, String> codes, long after) throws SQLException {
        var last = after;
        try (var read = connection.prepareStatement("""
                        SELECT id, cycle_id, last_name, first_name, email, profile, organisation, organisation_kind,
                               department
                        FROM registration
                        WHERE id > ? AND email <> ''
                        ORDER BY id
                        LIMIT ?
                        """);
                var write = connection.prepareStatement(
                        "UPDATE registration SET found_by = ?::tsvector, organisation_key = ? WHERE id = ?")) {
            read.setLong(1, after);
            read.setInt(2, AT_ONCE);
            var rows = read.executeQuery();
            while (rows.next()) {
                last = rows.getLong("id");
                write.setString(1, words(rows, codes));
                write.setString(2, plain(rows.getString("organisation")));
                write.setLong(3, last);
                write.addBatch();
            }
            write.executeBatch();
        }
        return last;
    }

    private static String words(ResultSet row, Map<String, String> codes) throws SQLException {
        var lastName = row.getString("last_name");
        var firstName = row.getString("first_name");
        var organisation = row.getString("organisation");
        var words = new LinkedHashSet<String>();
        words(plain(String.join(" ", lastName, firstName, lastName, row.getString("email"), organisation)))
                .forEach(words::add);
        words(plain(firstName + " " + lastName)).forEach(word -> words.addAll(slips(sound(word))));
        words(plain(organisation)).forEach(word -> words.add("~" + sound(word)));
        words.add("=c" + row.getLong("cycle_id"));
        words.add("=p" + row.getString("profile"));
        words.add("=k" + row.getString("organisation_kind"));
        code(row.getString("department"), codes).ifPresent(code -> words.add("=d" + code));
        return words.stream()
                .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(String plain) {
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }

    private static Set<String> slips(String sound) {
        var slips = new LinkedHashSet<>(List.of("~" + sound));
        if (sound.length() >= SHORTEST_SLIP && sound.length() <= LONGEST_SOUND) {
            for (var place = 0; place < sound.length(); place++) {
                slips.add("~" + sound.substring(0, place) + sound.substring(place + 1));
            }
        }
        return slips;
    }

    private static String sound(String word) {
        var sound = new StringBuilder();
        for (var letter :
                word.replace("ph", "f").replace("œ", "oe").replace("æ", "ae").toCharArray()) {
            var heard = switch (letter) {
                case 'y' -> 'i';
                case 'z' -> 's';
                case 'q', 'k' -> 'c';
                default -> letter;
            };
            if (heard != 'h' && (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard)) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    private static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(bare.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll(" ")
                .strip();
    }

    /** By number and by name. */
    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var department : DEPARTMENTS.strip().split(";\\s+")) {
            var parts = department.split(" ", 2);
            codes.put(parts[0], parts[0]);
            codes.put(key(parts[1]), parts[0]);
        }
        return codes;
    }

    private static Optional<String> code(String typed, Map<String, String> codes) {
        var number = CODE.matcher(typed);
        return Optional.ofNullable(codes.get(number.matches() ? number.group(1).toUpperCase(Locale.ROOT) : key(typed)));
    }

    private static String key(String name) {
        return plain(name).replaceAll("[' -]", "");
    }
}
