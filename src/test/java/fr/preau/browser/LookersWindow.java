package fr.preau.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.preau.browser.Chromium.Window;
import fr.preau.browser.Tour.Stop;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The window of somebody who takes the tour, kept open: a page that has shown another is done in half the time. */
final class LookersWindow {

    /** Half of what a session is good for where one is asked who they are; a tour takes longer on a slow machine. */
    private static final Duration SURE_FOR = Duration.ofMinutes(5);

    private static final Map<Lookers, LookersWindow> OPEN = new HashMap<>();

    private record Lookers(TestInstance preau, Stop.Who who) {}

    private final TestInstance preau;
    private final Optional<Organiser> member;
    private final BrowserContext context;
    private Optional<Page> page = Optional.empty();
    private long signedIn = System.nanoTime();

    private LookersWindow(TestInstance preau, Optional<Organiser> member) {
        this.preau = preau;
        this.member = member;
        this.context = member.map(one -> Chromium.open(preau, Window.desk(), one))
                .orElseGet(() -> Chromium.open(preau, Window.desk()));
    }

    /** That of whoever looks at this stop. */
    static LookersWindow of(Stop stop) {
        var window = OPEN.computeIfAbsent(
                new Lookers(stop.preau(), stop.who()), one -> new LookersWindow(one.preau, member(one)));
        window.staySure();
        return window;
    }

    private static Optional<Organiser> member(Lookers one) {
        return switch (one.who) {
            case VISITOR -> Optional.empty();
            case ORGANISER -> Optional.of(Organiser.at(one.preau));
            case READER -> Optional.of(Organiser.at(one.preau, Role.READER));
            case DESK -> Optional.of(Organiser.at(one.preau, Role.DESK));
        };
    }

    private void staySure() {
        if (member.isPresent() && System.nanoTime() - signedIn > SURE_FOR.toNanos()) {
            Chromium.signIn(context, preau, member.get().again(preau));
            signedIn = System.nanoTime();
        }
    }

    /** The page that all stops of theirs are looked at in. */
    Page page() {
        if (page.isEmpty()) {
            page = Optional.of(context.newPage());
        }
        return page.get();
    }

    /** A page of its own, to be closed. */
    Page newPage() {
        return context.newPage();
    }

    /** Takes another page from here on: what this one waits for must not come into the next stop. */
    void leavePage() {
        page.ifPresent(Page::close);
        page = Optional.empty();
    }
}
