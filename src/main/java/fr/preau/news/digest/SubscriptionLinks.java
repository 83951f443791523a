package fr.preau.news.digest;

import fr.preau.platform.Settings;
import fr.preau.platform.link.SignedTokens;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The links of a subscription: its number, when it was asked for, and a signature of both. They hold without the row,
 * so that unsubscribing twice is like once, and never end (RFC 8058).
 */
@Component
class SubscriptionLinks {

    static final String PATH = "/actualites/lettre";

    private static final Pattern NAME = Pattern.compile("([0-9a-z]{1,12})-([0-9a-z]{1,10})");

    private final SignedTokens tokens;
    private final Settings settings;

    SubscriptionLinks(SignedTokens tokens, Settings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** What a link is for, each with a signature of its own. */
    enum Use {
        CONFIRM("confirmation"),
        CHOOSE("choix"),
        UNSUBSCRIBE("desabonnement");

        private final String path;

        Use(String path) {
            this.path = path;
        }
    }

    /** What a link that was not forged names; whether it still exists is another question. */
    record Named(long id, Instant asked) {

        boolean is(Subscription subscription) {
            return subscription.id() == id && subscription.asked().equals(asked);
        }
    }

    /** The whole address, for mail. */
    String url(Use use, Subscription subscription) {
        return settings.url() + path(use, token(use, subscription));
    }

    static String path(Use use, String token) {
        return PATH + "/" + use.path + "/" + token;
    }

    String token(Use use, Subscription subscription) {
        var named = Long.toString(subscription.id(), Character.MAX_RADIX) + "-"
                + Long.toString(subscription.asked().toEpochMilli(), Character.MAX_RADIX);
        return tokens.of(purpose(use), named, named);
    }

    Optional<Named> read(Use use, String token) {
        return tokens.read(purpose(use), token)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(found -> new Named(
                        Long.parseLong(found.group(1), Character.MAX_RADIX),
                        Instant.ofEpochMilli(Long.parseLong(found.group(2), Character.MAX_RADIX))));
    }

    private static String purpose(Use use) {
        return "news-" + use.path;
    }
}
