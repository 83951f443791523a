package fr.preau.management.operation;

import fr.preau.backup.ScheduledBackups;
import fr.preau.backup.ScheduledBackups.Standing;
import fr.preau.mail.Dispatch;
import fr.preau.mail.MailHold;
import fr.preau.mail.MailHold.Held;
import fr.preau.mail.Messages;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.operation.OperationView.Fact;
import fr.preau.management.operation.OperationView.Group;
import fr.preau.management.operation.OperationView.HeldMail;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.watch.Alert;
import fr.preau.watch.Alerts;
import fr.preau.watch.Watch;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whether all is well, for administrators, and what becomes of held mail. */
@Controller
@RequestMapping("/gestion/etat")
class OperationPages {

    private static final String PATH = "/gestion/etat";

    private final Watch watch;
    private final Alerts alerts;
    private final MailHold hold;
    private final Messages messages;
    private final Dispatch dispatch;
    private final ScheduledBackups backups;
    private final Settings settings;
    private final DatabaseVersions database;
    private final BackOfficeLayout layout;

    OperationPages(
            Watch watch,
            Alerts alerts,
            MailHold hold,
            Messages messages,
            Dispatch dispatch,
            ScheduledBackups backups,
            Settings settings,
            DatabaseVersions database,
            BackOfficeLayout layout) {
        this.watch = watch;
        this.alerts = alerts;
        this.hold = hold;
        this.messages = messages;
        this.dispatch = dispatch;
        this.backups = backups;
        this.settings = settings;
        this.database = database;
        this.layout = layout;
    }

    @GetMapping
    View show(@RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        var view = new OperationView(
                watch.troubles(),
                hold.held().map(this::held),
                facts(),
                words(backups.standing()),
                messages.counts().entrySet().stream()
                        .map(entry -> new Fact(entry.getKey().label(), Integer.toString(entry.getValue())))
                        .toList(),
                watch.disks(),
                alerts.latest().stream().map(this::past).toList());
        return layout.page(HttpStatus.OK, Section.OPERATION, "État", "operation/operation", view, Done.of(done));
    }

    /** Ends one group of held messages, as it was shown. */
    @PostMapping("/abandon")
    @Journaled(AuditAction.HELD_MAIL_DROPPED)
    View drop(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean before,
            @RequestParam(defaultValue = "0") long last) {
        var dropped = hold.drop(kind, before, last);
        if (dropped == 0) {
            return Done.NONE_HELD.redirect(PATH);
        }
        AuditContext.here().note(French.count(dropped, "message", "messages") + ", " + dispatch.label(kind));
        return Done.HELD_DROPPED.redirect(PATH);
    }

    /** Has what still waits leave. */
    @PostMapping("/reprise")
    @Journaled(AuditAction.HELD_MAIL_RELEASED)
    View release() {
        var done = switch (hold.release()) {
            case RELEASED -> Done.HELD_RELEASED;
            case TOO_EARLY -> Done.HELD_TOO_EARLY;
            case NOT_HELD -> Done.NONE_HELD;
        };
        return done.redirect(PATH);
    }

    private HeldMail held(Held held) {
        var groups = hold.waiting().stream()
                .flatMap(one -> Stream.of(
                        new Group(one.kind(), dispatch.label(one.kind()), true, one.before(), one.last()),
                        new Group(one.kind(), dispatch.label(one.kind()), false, one.after(), one.last())))
                .filter(group -> group.count() > 0)
                .toList();
        return new HeldMail(
                moment(held.taken()),
                moment(held.since()),
                groups.stream().mapToInt(Group::count).sum(),
                groups);
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
