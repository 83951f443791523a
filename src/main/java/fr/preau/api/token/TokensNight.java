package fr.preau.api.token;

import fr.preau.platform.job.Nightly;
import org.springframework.stereotype.Component;

/** Forgets tokens that ended a year ago. */
@Component
class TokensNight implements Nightly {

    private final Tokens tokens;

    TokensNight(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String job() {
        return "api-night";
    }

    @Override
    public void run() {
        tokens.forgetEnded();
    }
}
