package fr.preau;

import fr.preau.CommandLine.BadUsage;
import fr.preau.backup.BackupRefused;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Import;
import fr.preau.cycle.version.Publication.Visibility;
import fr.preau.demo.DemoSetup;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.database.DataFolder;
import fr.preau.platform.database.PreparedFolder;
import fr.preau.platform.database.Schema;
import fr.preau.staff.signin.FirstSignIn;
import fr.preau.territory.source.Imports;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.SourceContent;
import fr.preau.territory.source.SourceKind;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The command line: see {@code ./preau help}. What it prints is for people, in French. */
public final class Preau {

    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private static final long LINES_BETWEEN_WORDS = 250_000;

    private Preau() {}

    public static void main(String[] arguments) {
        try {
            run(CommandLine.parse(arguments, System.getenv()));
        } catch (BadUsage | Settings.Refused | DataFolder.Unusable | Schema.Foreign | BackupRefused e) {
            ERR.println(e.getMessage());
            System.exit(2);
        } catch (Instance.CannotStart e) {
            ERR.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            // Spring would end the process without a word, of a failure that it believes to have logged.
            ERR.println("Préau s’arrête sur une erreur qu’il n’attendait pas. Ce qu’il en sait :");
            e.printStackTrace(ERR);
            System.exit(1);
        }
    }

    private static void run(CommandLine command) {
        switch (command) {
            case CommandLine.Help _ -> OUT.print(CommandLine.HELP);
            case CommandLine.Start(var settings) -> start(settings);
            case CommandLine.WarmUp(var settings) -> WarmUp.run(settings);
            case CommandLine.Prepare(var settings) -> PreparedFolder.make(settings);
            case CommandLine.Demo(var settings) -> demo(settings);
            case CommandLine.ImportFile(var settings, var file, var visibility) ->
                importFile(settings, file, visibility);
            case CommandLine.Export(var settings, var slug) -> export(settings, slug);
            case CommandLine.BackUp(var settings, var file) -> OUT.println(BackupCommands.backUp(settings, file));
            case CommandLine.Restore(var settings, var file, var erasures) ->
                OUT.println(BackupCommands.restore(settings, file, erasures));
            case CommandLine.Drill(var settings, var file) -> OUT.println(BackupCommands.drill(settings, file));
            case CommandLine.TerritoryFile(var settings, var kind, var vintage, var file, var checked) ->
                territory(settings, kind, vintage, file, checked);
            case CommandLine.KnownVulnerabilities(var folder, var bill) -> vulnerabilities(folder, bill);
        }
    }

    private static void start(Settings settings) {
        var instance = Instance.serve(settings);
        OUT.println("Préau est prêt : " + instance.url() + "/");
        instance.bean(FirstSignIn.class)
                .link()
                .ifPresent(link ->
                        OUT.println("Créez le premier compte avec ce lien, valable une fois et 24 heures : " + link));
    }

    private static void demo(Settings settings) {
        var instance = Instance.demo(settings);
        instance.bean(DemoSetup.class).fill();
        OUT.println("Préau est prêt : " + instance.url() + "/");
        OUT.println("Espace de l’équipe : %s/gestion (courriel : %s, mot de passe : %s)"
                .formatted(instance.url(), DemoSetup.EMAIL, DemoSetup.PASSWORD));
    }

    private static void importFile(Settings settings, Path file, Visibility visibility) {
        var document = read(file);
        try (var instance = Instance.join(settings)) {
            switch (instance.bean(Publication.class).read(document, visibility)) {
                case Import.Imported(var slug, var created, var remarks) -> {
                    remarks.forEach(remark -> OUT.println(line(remark.line()) + remark.message()));
                    OUT.println((created ? "Page créée : " : "Page mise à jour : ") + settings.url() + "/rencontre/"
                            + slug);
                    var cycle = instance.bean(Cycles.class).withSlug(slug).orElseThrow();
                    if (!cycle.published()) {
                        OUT.println("Elle n’est pas encore publique : ajoutez --publish, ou publiez-la dans /gestion.");
                    }
                }
                case Import.Refused(var reason, var line, var remarks) -> {
                    remarks.forEach(remark -> ERR.println(line(remark.line()) + remark.message()));
                    throw new BadUsage("Document refusé. " + line(line) + reason);
                }
            }
        }
    }

    /** Stopped in the middle, it has changed nothing. */
    private static void territory(Settings settings, SourceKind kind, int vintage, Path file, Checked checked) {
        if (!Files.isReadable(file)) {
            throw new BadUsage("Le fichier " + file + " n’existe pas, ou ne peut pas être lu.");
        }
        try (var instance = Instance.join(settings)) {
            var outcome = instance.bean(Imports.class)
                    .take(kind, vintage, SourceContent.of(file), checked, "la ligne de commande", Preau::tellProgress);
            switch (outcome) {
                case Outcome.Taken(var source) ->
                    OUT.println("Importé : " + source.rows() + " lignes. Le rapport est dans /gestion/territoires.");
                case Outcome.Same _ -> OUT.println("Rien n’a changé : ce fichier est déjà celui qui est en service.");
                case Outcome.Refused(var why) -> throw new BadUsage("Fichier refusé. " + why + " Rien n’a changé.");
            }
        }
    }

    private static void tellProgress(long line) {
        if (line % LINES_BETWEEN_WORDS == 0) {
            OUT.println(line + " lignes lues… (Ctrl+C arrête sans rien changer)");
        }
    }

    /** Ends with 1 where something is known. */
    private static void vulnerabilities(Path folder, Path bill) {
        var report = Vulnerabilities.look(folder, bill);
        report.found().forEach(found -> OUT.println(found.words()));
        OUT.println("%s, %s : %s."
                .formatted(
                        French.count(report.components(), "composant", "composants"),
                        French.count(report.advisories(), "avis lu", "avis lus"),
                        report.found().isEmpty()
                                ? "aucune faille connue"
                                : French.count(report.found().size(), "faille connue", "failles connues")));
        if (!report.found().isEmpty()) {
            System.exit(1);
        }
    }

    private static String line(int number) {
        return number > 0 ? "Ligne " + number + " : " : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new BadUsage("Le fichier " + file + " n’existe pas.");
        } catch (CharacterCodingException e) {
            throw new BadUsage("Le fichier " + file + " n’est pas en UTF-8. Enregistrez-le dans ce codage.");
        } catch (IOException e) {
            throw new BadUsage("Le fichier " + file + " ne peut pas être lu (" + e.getMessage() + ").");
        }
    }

    private static void export(Settings settings, String slug) {
        try (var instance = Instance.joinExisting(settings)) {
            var cycle = instance.bean(Cycles.class)
                    .withSlug(slug)
                    .orElseThrow(() -> new BadUsage("Aucune rencontre à l’adresse /rencontre/" + slug + "."));
            OUT.print(instance.bean(Publication.class).write(cycle));
        }
    }
}
