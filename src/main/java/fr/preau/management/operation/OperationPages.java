package fr.preau.management.operation;

import fr.preau.backup.ScheduledBackups;
import fr.preau.backup.ScheduledBackups.Standing;
import fr.preau.mail.Messages;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.operation.OperationView.Fact;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.watch.Alert;
import fr.preau.watch.Alerts;
import fr.preau.watch.Watch;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whether all is well, for administrators, and what becomes of held mail. */
@Controller
@RequestMapping("/gestion/etat")
class OperationPages {

    static final String PATH = "/gestion/etat";

    private final Watch watch;
    private final Alerts alerts;
    private final HeldMails held;
    private final Messages messages;
    private final ScheduledBackups backups;
    private final Settings settings;
    private final DatabaseVersions database;
    private final BackOfficeLayout layout;

    OperationPages(
            Watch watch,
            Alerts alerts,
            HeldMails held,
            Messages messages,
            ScheduledBackups backups,
            Settings settings,
            DatabaseVersions database,
            BackOfficeLayout layout) {
        this.watch = watch;
        this.alerts = alerts;
        this.held = held;
        this.messages = messages;
        this.backups = backups;
        this.settings = settings;
        this.database = database;
        this.layout = layout;
    }

    @GetMapping
    View show(@RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        var view = new OperationView(
                watch.troubles(),
                held.now(),
                facts(),
                words(backups.standing()),
                messages.counts().entrySet().stream()
                        .map(entry -> new Fact(entry.getKey().label(), Integer.toString(entry.getValue())))
                        .toList(),
                watch.disks(),
                alerts.latest().stream().map(this::past).toList());
        return layout.page(HttpStatus.OK, Section.OPERATION, "État", "operation/operation", view, Done.of(done));
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(
                        "Préau",
                        Optional.ofNullable(OperationPages.class.getPackage().getImplementationVersion())
                                .orElse("depuis les sources")),
                new Fact("Tables en version", database.tables()),
                new Fact("Base de données", database.server()),
                new Fact("Java", Runtime.version().toString()));
    }

    private String words(Standing standing) {
        return switch (standing) {
            case Standing.Off _ ->
                "Aucune sauvegarde ne se fait d’elle-même. Donnez un dossier avec le serveur (PREAU_BACKUP_FOLDER).";
            case Standing.Expected _ ->
                "La première sauvegarde se fera à %s."
                        .formatted(French.hour(settings.operation().backupTime()));
            case Standing.Good(var last) ->
                "La dernière est entière : %s, %d Mo, gardée dans %s."
                        .formatted(moment(last.ended()), Math.ceilDiv(last.bytes(), 1 << 20), last.file());
            case Standing.Bad bad ->
                bad.lastWhole()
                        .map(last -> "La dernière qui soit entière est du " + moment(last.ended()) + ".")
                        .orElse("Aucune sauvegarde entière n’existe encore.");
        };
    }

    private String past(Alert alert) {
        return "%s, du %s au %s.".formatted(alert.matter().past(), moment(alert.began()), moment(alert.seen()));
    }

    private String moment(Instant instant) {
        return French.moment(LocalDateTime.ofInstant(instant, settings.zone()));
    }
}
