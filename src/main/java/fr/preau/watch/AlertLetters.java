package fr.preau.watch;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Block;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.Accounts;
import fr.preau.staff.Member;
import fr.preau.watch.AlertRows.Told;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What messages about troubles say, from how things are when the message leaves. */
@Component
class AlertLetters implements LetterWriter {

    private static final Composition NOBODY = new Composition.Moot("Le compte n’existe plus.");
    private static final Composition MENDED = new Composition.Moot("C’est déjà réparé.");

    private final AlertRows rows;
    private final Watch watch;
    private final Accounts accounts;
    private final Settings settings;

    AlertLetters(AlertRows rows, Watch watch, Accounts accounts, Settings settings) {
        this.rows = rows;
        this.watch = watch;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public Map<String, String> kinds() {
        return LetterWriter.named(AlertLetterKind.values(), AlertLetterKind::label);
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return rows.telling(subjectId)
                .flatMap(told -> accounts.withId(told.accountId())
                        .map(member -> switch (AlertLetterKind.valueOf(kind)) {
                            case WATCH_TROUBLE -> trouble(member, told);
                            case WATCH_OVER -> over(member, told.alert());
                        }))
                .orElse(NOBODY);
    }

    private Composition trouble(Member member, Told told) {
        var alert = told.alert();
        var blocks = new ArrayList<Block>();
        watch.troubles().stream()
                .filter(trouble -> trouble.matter() == alert.matter())
                .forEach(trouble -> {
                    blocks.add(new Text(French.typography(trouble.what())));
                    blocks.add(new Text(French.typography(trouble.remedy())));
                });
        if (blocks.isEmpty()) {
            return MENDED;
        }
        blocks.add(new Text("C’est ainsi depuis le %s. Un message vous dira quand ce sera réparé."
                .formatted(moment(alert.began()))));
        return letter(member, "À réparer\u00a0: " + alert.matter().label(), blocks);
    }

    private Composition over(Member member, Alert alert) {
        return letter(
                member,
                "C’est réparé\u00a0: " + alert.matter().label(),
                List.of(new Text("%s, du %s au %s. Tout va bien maintenant."
                        .formatted(alert.matter().past(), moment(alert.began()), moment(alert.seen())))));
    }

    private Composition letter(Member member, String subject, List<Block> blocks) {
        var all = new ArrayList<>(blocks);
        all.add(new Button("Voir l’état de la plateforme", settings.url() + "/gestion/etat"));
        return new Composition.Composed(new Letter(
                member.email(),
                member.name(),
                subject,
                all,
                "Vous recevez ce message parce que votre compte est celui d’un administrateur.",
                List.of()));
    }

    private String moment(Instant instant) {
        return French.moment(LocalDateTime.ofInstant(instant, settings.zone()));
    }
}
