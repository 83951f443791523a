package fr.preau;

import fr.preau.backup.Backup;
import fr.preau.backup.BackupRestorer;
import fr.preau.backup.Erasures.Listed;
import fr.preau.backup.RestorationEnd;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The commands about backups; each answers what it did, in French. */
final class BackupCommands {

    private BackupCommands() {}

    static String backUp(Settings settings, Path file) {
        try (var database = Database.joinExisting(settings)) {
            var written = Backup.write(settings, database.address(), file);
            return "Sauvegarde faite : %s (%s, %s, %d Mo%s)."
                    .formatted(
                            file,
                            French.count(written.rows(), "ligne", "lignes"),
                            French.count(written.files(), "fichier", "fichiers"),
                            Math.ceilDiv(written.bytes(), 1 << 20),
                            settings.operation().backupPassphrase().isPresent() ? ", chiffrée" : "");
        }
    }

    static String restore(Settings settings, Path file, Path erasures) {
        var restoring = BackupRestorer.prepare(settings, file);
        var clock = Clock.system(settings.zone());
        try (var instance = Instance.restore(settings, clock, restoring)) {
            var listed = instance.bean(RestorationEnd.class).settle(restoring.taken(), erasures);
            return """
                    Restauré : l’état du %s (%s, %s).
                    %s
                    Les messages sont retenus : aucun ne part avant qu’un administrateur le décide, sur la page « État » de /gestion.
                    Toute l’équipe doit se connecter de nouveau. Suite : docs/backup.md.""".formatted(
                            French.moment(LocalDateTime.ofInstant(restoring.taken(), settings.zone())),
                            French.count(restoring.rows(), "ligne", "lignes"),
                            French.count(restoring.files(), "fichier", "fichiers"),
                            erased(listed, erasures));
        }
    }

    private static String erased(Optional<Listed> listed, Path file) {
        return listed.map(list -> "Effacements refaits depuis %s : %s%s."
                        .formatted(
                                file,
                                French.count(list.registrations().size(), "personne", "personnes"),
                                list.unknown() == 0
                                        ? ""
                                        : " ; " + French.count(list.unknown(), "ligne ignorée", "lignes ignorées")
                                                + ", d’une autre instance ou coupées"))
                .orElseGet(() ->
                        "Aucune liste d’effacements à %s : les personnes effacées depuis sont revenues, effacez-les de nouveau."
                                .formatted(file));
    }

    /** Restores into a folder of its own, counts, and leaves nothing. */
    static String drill(Settings settings, Path file) {
        try {
            var folder = Files.createTempDirectory("preau-drill-");
            try {
                var alone = settings.alone(folder.resolve("data"));
                var restoring = BackupRestorer.prepare(alone, file);
                try (var instance = Instance.restore(alone, Clock.system(settings.zone()), restoring)) {
                    instance.bean(RestorationEnd.class).settle(restoring.taken(), folder.resolve("none"));
                }
                return "Essai réussi : la sauvegarde du %s se restaure entière (%s, %s). Rien n’a été changé ici."
                        .formatted(
                                French.moment(LocalDateTime.ofInstant(restoring.taken(), settings.zone())),
                                French.count(restoring.rows(), "ligne", "lignes"),
                                French.count(restoring.files(), "fichier", "fichiers"));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
