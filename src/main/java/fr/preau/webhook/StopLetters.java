package fr.preau.webhook;

import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.Button;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.Accounts;
import fr.preau.staff.Member;
import fr.preau.webhook.Stops.Told;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What administrators are told when a program receives nothing more, if it is still so when the message leaves. */
@Component
class StopLetters implements LetterWriter {

    private static final Composition OVER = new Composition.Moot(
            "Le programme reçoit de nouveau les envois, ou n’existe plus, ou le compte est fermé.");

    private final Stops stops;
    private final HookSubscriptions subscriptions;
    private final Accounts accounts;
    private final Settings settings;

    StopLetters(Stops stops, HookSubscriptions subscriptions, Accounts accounts, Settings settings) {
        this.stops = stops;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(Stops.KIND, "Envois à un programme arrêtés");
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return stops.stillSo(subjectId)
                .flatMap(told -> accounts.withId(told.account())
                        .filter(member -> member.state() == Member.State.ACTIVE)
                        .flatMap(member -> subscriptions
                                .withId(told.subscription())
                                .map(program -> letter(member, program, told))))
                .orElse(OVER);
    }

    private Composition letter(Member member, WebhookSubscription program, Told told) {
        var since = LocalDateTime.ofInstant(told.stopped(), settings.zone());
        var why = program.why().map(WebhookSubscription.Why::words).orElse("");
        return new Composition.Composed(new Letter(
                member.email(),
                member.name(),
                "Envois arrêtés\u00a0: " + program.name(),
                List.of(
                        new Text(French.typography("Le programme « %s » ne reçoit plus rien depuis le %s : %s."
                                .formatted(program.name(), French.moment(since), why))),
                        new Text(
                                "Ce qui arrive entre-temps ne lui sera pas envoyé. S’il doit de nouveau tout recevoir, reprenez les envois sur leur page."),
                        new Button("Voir ces envois", settings.url() + HookPages.PATH + "/" + program.id())),
                "Vous recevez ce message parce que votre compte est celui d’un administrateur.",
                List.of()));
    }
}
