package fr.preau;

import fr.preau.backup.Erasures;
import fr.preau.cycle.version.Publication.Visibility;
import fr.preau.platform.Setting;
import fr.preau.platform.Settings;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command as it was typed, with the settings it leads to. */
sealed interface CommandLine {

    String HELP = """
            Préau : les rencontres d’un centre de ressources.

              ./preau demo [--port N] [--data DOSSIER]     la démonstration, au 10 septembre 2024
              ./preau start [--port N] [--data DOSSIER]    la plateforme
              ./preau import FICHIER.md [--publish]        une page depuis son document
              ./preau export ADRESSE                       le document d’une page
              ./preau backup FICHIER                       tout ce que la plateforme garde, dans un fichier
              ./preau restore FICHIER [--erasures LISTE]   ce fichier, dans un dossier et une base vides
              ./preau drill FICHIER                        l’essaie à part et compte, sans rien changer
              ./preau territory SORTE ANNÉE FICHIER        un grand fichier publié par l’État, lu sur le serveur
                      [--checked]                          même s’il semble coupé ou d’une autre année : vous l’avez vérifié
              ./preau vulnerabilities DOSSIER [LISTE]      les failles connues de ses composants, d’après des avis OSV
              ./preau help                                 cette aide

            Depuis les sources seulement :

              ./preau test [--full]                        tous les tests
              ./preau pictures                             chaque page en images
              ./preau bench [NOM]                          les mesures, chacune à côté de sa référence
              ./preau package                              une archive avec son propre Java

            « import », « export », « backup », « restore » et « territory » prennent aussi --data ; sauf pour « restore »,
            la plateforme peut être en marche ou non. Réglages : variables PREAU_…, décrites dans docs/settings.md.
            """;

    /** Which instance. */
    Set<String> AN_INSTANCE = Set.of("--port", "--data");

    /** What may follow each command. Anything else is refused: what is typed is not lost in silence. */
    Map<String, Set<String>> OPTIONS = Map.ofEntries(
            Map.entry("start", AN_INSTANCE),
            Map.entry("demo", AN_INSTANCE),
            Map.entry("warm-up", AN_INSTANCE),
            Map.entry("prepare", AN_INSTANCE),
            Map.entry("import", Set.of("--port", "--data", "--publish")),
            Map.entry("export", AN_INSTANCE),
            Map.entry("backup", AN_INSTANCE),
            Map.entry("restore", Set.of("--port", "--data", "--erasures")),
            Map.entry("drill", Set.of()),
            Map.entry("territory", Set.of("--port", "--data", "--checked")),
            Map.entry("vulnerabilities", Set.of()));

    Set<String> FOR_HELP = Set.of("help", "--help", "-h");

    record Help() implements CommandLine {}

    /** Starts, shows its pages to itself and stops: what the build learns start-up from. */
    record WarmUp(Settings settings) implements CommandLine {}

    /** Makes what a first start copies: a database with its tables. */
    record Prepare(Settings settings) implements CommandLine {}

    record Start(Settings settings) implements CommandLine {}

    record Demo(Settings settings) implements CommandLine {}

    record ImportFile(Settings settings, Path file, Visibility visibility) implements CommandLine {}

    record Export(Settings settings, String slug) implements CommandLine {}

    record BackUp(Settings settings, Path file) implements CommandLine {}

    /** @param erasures the list of who was erased */
    record Restore(Settings settings, Path file, Path erasures) implements CommandLine {}

    record Drill(Settings settings, Path file) implements CommandLine {}

    /** A published file that is too large for the form. */
    record TerritoryFile(Settings settings, SourceKind kind, int vintage, Path file, Checked checked)
            implements CommandLine {}

    /** @param bill of materials, in CycloneDX's JSON */
    record KnownVulnerabilities(Path folder, Path bill) implements CommandLine {}

    /** A command that cannot be understood; the message says what is wrong, in French. */
    final class BadUsage extends RuntimeException {
        BadUsage(String message) {
            super(message);
        }
    }

    /** Reads the command; options are stronger than the environment. */
    static CommandLine parse(String[] arguments, Map<String, String> environment) {
        var words = new ArrayDeque<>(List.of(arguments));
        var name = words.isEmpty() ? "help" : words.pop();
        if (FOR_HELP.contains(name) || words.stream().anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
            return new Help();
        }
        var known = Optional.ofNullable(OPTIONS.get(name))
                .orElseThrow(() -> new BadUsage("Commande inconnue : " + name + ".\n\n" + HELP));
        var options = new HashMap<String, String>();
        var operands = new ArrayList<String>();
        var visibility = Visibility.AS_IT_IS;
        var erasures = Optional.<Path>empty();
        var checked = Checked.NOT_YET;
        while (!words.isEmpty()) {
            var word = words.pop();
            if (word.startsWith("-") && !known.contains(word)) {
                throw new BadUsage("« %s » n’a pas d’option %s. Voir ./preau help.".formatted(name, word));
            }
            switch (word) {
                case "--port" -> options.put(Setting.PREAU_PORT.name(), value(word, words));
                case "--data" -> options.put(Setting.PREAU_DATA.name(), value(word, words));
                case "--erasures" -> erasures = Optional.of(Path.of(value(word, words)));
                case "--checked" -> checked = Checked.BY_HAND;
                case "--publish" -> visibility = Visibility.PUBLISHED;
                default -> operands.add(word);
            }
        }
        var values = new HashMap<>(environment);
        values.putAll(options);
        return switch (name) {
            case "start" -> new Start(Settings.read(listening(alone(name, operands, values))));
            case "warm-up" -> new WarmUp(Settings.read(demo(options)));
            case "prepare" -> new Prepare(Settings.read(demo(options)));
            case "demo" -> new Demo(Settings.read(listening(alone(name, operands, demo(options)))));
            case "import" ->
                new ImportFile(Settings.read(values), Path.of(single(operands, "le fichier à importer")), visibility);
            case "export" -> new Export(Settings.read(values), single(operands, "l’adresse de la rencontre"));
            case "backup" ->
                new BackUp(Settings.read(values), Path.of(single(operands, "le fichier de la sauvegarde")));
            case "restore" -> {
                var settings = Settings.read(values);
                yield new Restore(
                        settings,
                        Path.of(single(operands, "le fichier de la sauvegarde")),
                        erasures.orElse(Erasures.file(settings)));
            }
            case "drill" -> new Drill(Settings.read(values), Path.of(single(operands, "le fichier de la sauvegarde")));
            case "territory" -> territory(Settings.read(values), operands, checked);
            case "vulnerabilities" -> vulnerabilities(operands);
            default -> throw new IllegalStateException(name);
        };
    }

    /** A port without its option would leave the standard one, in silence. */
    private static Map<String, String> alone(String name, List<String> operands, Map<String, String> values) {
        if (!operands.isEmpty()) {
            throw new BadUsage("« %s » ne prend que des options : « %s » n’en est pas une. Voir ./preau help."
                    .formatted(name, operands.getFirst()));
        }
        return values;
    }

    /** The demonstration is for this machine alone: a real instance's folder, database and mail server are not its. */
    private static Map<String, String> demo(Map<String, String> options) {
        var values = new HashMap<>(options);
        values.put(Setting.PREAU_BIND.name(), "127.0.0.1");
        values.putIfAbsent(Setting.PREAU_DATA.name(), "data/demo");
        values.put(Setting.PREAU_CENTRE.name(), "Centre de ressources Villes et Quartiers");
        return values;
    }

    /**
     * Port 0 is any free one. It is chosen before anything starts, since the first account's link and the links of
     * letters name it.
     */
    private static Map<String, String> listening(Map<String, String> values) {
        if (!"0".equals(values.getOrDefault(Setting.PREAU_PORT.name(), "").strip())) {
            return values;
        }
        var chosen = new HashMap<>(values);
        try (var free = new ServerSocket(0)) {
            chosen.put(Setting.PREAU_PORT.name(), Integer.toString(free.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chosen;
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty() || words.peek().startsWith("--")) {
            throw new BadUsage("L’option " + option + " attend une valeur.");
        }
        return words.pop();
    }

    private static CommandLine territory(Settings settings, List<String> operands, Checked checked) {
        var kind = operands.stream().findFirst().flatMap(SourceKind::called);
        if (operands.size() != 3 || kind.isEmpty() || !operands.get(1).matches("20\\d\\d")) {
            throw new BadUsage("Donnez la sorte (%s), l’année décrite et le fichier. Voir ./preau help."
                    .formatted(String.join(", ", SourceKind.words())));
        }
        return new TerritoryFile(
                settings, kind.get(), Integer.parseInt(operands.get(1)), Path.of(operands.get(2)), checked);
    }

    private static CommandLine vulnerabilities(List<String> operands) {
        return switch (operands.size()) {
            case 1 -> new KnownVulnerabilities(Path.of(operands.getFirst()), Path.of("target", "bom.json"));
            case 2 -> new KnownVulnerabilities(Path.of(operands.getFirst()), Path.of(operands.getLast()));
            default ->
                throw new BadUsage(
                        "Donnez le dossier des avis (OSV), puis la liste des composants si elle n’est pas target/bom.json.");
        };
    }

    private static String single(List<String> operands, String what) {
        if (operands.size() != 1) {
            throw new BadUsage("Donnez " + what + ", et rien d’autre. Voir ./preau help.");
        }
        return operands.getFirst();
    }
}
