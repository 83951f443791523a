package fr.preau.watch;

import fr.preau.backup.ScheduledBackups;
import fr.preau.backup.ScheduledBackups.Standing;
import fr.preau.mail.Failures;
import fr.preau.mail.MailHold;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.job.JobStates;
import fr.preau.platform.job.JobStates.Failing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What is wrong with this instance at this moment, in the words of who can mend it. */
@Service
public class Watch {

    private final Settings settings;
    private final Failures failures;
    private final MailHold hold;
    private final ScheduledBackups backups;
    private final JobStates jobs;

    Watch(Settings settings, Failures failures, MailHold hold, ScheduledBackups backups, JobStates jobs) {
        this.settings = settings;
        this.failures = failures;
        this.hold = hold;
        this.backups = backups;
        this.jobs = jobs;
    }

    /** What trouble is about. */
    public enum Matter {
        MAIL("les messages", "Des messages ne partaient pas"),
        BACKUP("les sauvegardes", "Les sauvegardes ne se faisaient pas"),
        DISK("la place sur le disque", "Le disque était presque plein"),
        JOBS("les tâches", "Des tâches n’aboutissaient pas");

        private final String label;
        private final String past;

        Matter(String label, String past) {
            this.label = label;
            this.past = past;
        }

        /** In French, after a colon. */
        public String label() {
            return label;
        }

        /** What was the matter, the beginning of a sentence in French. */
        public String past() {
            return past;
        }
    }

    /**
     * Something to mend.
     *
     * @param what is the matter, a sentence in French
     * @param remedy what helps, a sentence in French
     */
    public record Trouble(Matter matter, String what, String remedy) {}

    /** Whether a message about anything would only wait behind the others. */
    boolean noMailLeaves() {
        return hold.held().isPresent()
                || settings.smtp().isPresent() && failures.standstill().isPresent();
    }

    /** Empty when all is well. */
    public List<Trouble> troubles() {
        var all = new ArrayList<Trouble>();
        mail().ifPresent(all::add);
        backups().ifPresent(all::add);
        disks().stream().filter(Disk::isLow).map(Watch::low).forEach(all::add);
        jobs.failing().stream().map(this::failing).forEach(all::add);
        var late = jobs.late();
        if (late > 0 && hold.held().isEmpty()) {
            all.add(new Trouble(
                    Matter.JOBS,
                    "%s en retard de plus de cinq minutes.".formatted(French.count(late, "tâche est", "tâches sont")),
                    "Regardez si la machine est surchargée ; redémarrez Préau si cela dure."));
        }
        return all;
    }

    private Optional<Trouble> mail() {
        var held = hold.held()
                .map(one -> new Trouble(
                        Matter.MAIL,
                        "Les messages sont retenus depuis la restauration du %s.".formatted(moment(one.since())),
                        "Décidez plus bas ce qui part."));
        return held.or(() -> settings.smtp().isEmpty()
                ? Optional.empty()
                : failures.standstill()
                        .map(one -> new Trouble(
                                Matter.MAIL,
                                "Aucun message ne part depuis le %s ; réponse reçue : « %s »."
                                        .formatted(moment(one.since()), one.words()),
                                one.cause().remedy())));
    }

    private Optional<Trouble> backups() {
        return switch (backups.standing()) {
            case Standing.Off _, Standing.Expected _, Standing.Good _ -> Optional.empty();
            case Standing.Bad(var lastWhole, var why) ->
                Optional.of(new Trouble(
                        Matter.BACKUP,
                        why.map(words -> "La dernière sauvegarde a échoué : " + words)
                                .orElse("La sauvegarde de cette nuit n’a pas été faite."),
                        lastWhole
                                .map(run -> "La dernière qui soit entière est du " + moment(run.ended()) + ".")
                                .orElse("Il n’y en a encore aucune.")));
        };
    }

    private static Trouble low(Disk disk) {
        return new Trouble(
                Matter.DISK,
                "Il reste %s au disque (%s).".formatted(disk.freeWords(), disk.what()),
                "Faites de la place : un disque plein arrête les inscriptions.");
    }

    private Trouble failing(Failing failing) {
        return new Trouble(
                Matter.JOBS,
                "La tâche « %s » a échoué %s, la dernière le %s."
                        .formatted(
                                failing.task(),
                                failing.times() == 1 ? "une fois" : failing.times() + " fois de suite",
                                moment(failing.last())),
                "Elle est essayée de nouveau d’elle-même ; la cause est dans le journal du serveur.");
    }

    /** The disks that something is kept on. */
    public List<Disk> disks() {
        return Stream.concat(
                        Disk.of("données", settings.data()).stream(),
                        settings.operation().backupFolder().flatMap(folder -> Disk.of("sauvegardes", folder)).stream())
                .toList();
    }

    private String moment(Instant instant) {
        return French.moment(LocalDateTime.ofInstant(instant, settings.zone()));
    }
}
