package fr.preau.staff.signin;

import fr.preau.platform.Settings;
import fr.preau.platform.Settings.Oidc;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.signin.Identities.Identity;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Signing in by an identity provider (OpenID Connect Core 1.0, authorization code with PKCE), such as
 * ProConnect. It only says who somebody is, with the role that their account has here. The first time, they come in
 * if an active account bears the address that it has verified; from then on the account is bound to the issuer and
 * its number for the person ({@link Identities}), whatever becomes of the address.
 */
@Service
class OidcSignIn {

    private static final String BACK = "/connexion/fournisseur/retour";

    private final Optional<Oidc> settings;
    private final OidcTrips trips;
    private final Accounts accounts;
    private final Identities identities;

    OidcSignIn(Settings settings, OidcTrips trips, Accounts accounts, Identities identities) {
        this.settings = settings.oidc();
        this.trips = trips;
        this.accounts = accounts;
        this.identities = identities;
    }

    /** Who came back from the provider. */
    sealed interface Return {
        record Known(Account account) implements Return {}

        /** Somebody that the provider knows, but who has no active account at this address. */
        record WithoutAccount(String email) implements Return {}

        /** Somebody that the provider knows, whose account here is shut. */
        record Shut() implements Return {}

        /** The address is that of an account which is another person's there. */
        record Another(String email) implements Return {}

        record Unverified() implements Return {}

        record Failed() implements Return {}
    }

    boolean offered() {
        return settings.isPresent();
    }

    /** Where to send the browser for that trip; nothing while the provider does not answer. */
    Optional<URI> departure(OidcTrip trip) {
        return trips.departure(trip, "openid email", BACK);
    }

    Return arrival(OidcTrip trip, String code) {
        return trips.arrival(trip, code, BACK, Set.of("email"))
                .map(told -> who(new Identity(oidc().issuer(), told.subject()), told.claims()))
                .orElseGet(Return.Failed::new);
    }

    private Return who(Identity identity, Map<String, Object> claims) {
        var bound = identities.account(identity);
        return bound.isPresent()
                ? accounts.active(bound.get()).<Return>map(Return.Known::new).orElseGet(Return.Shut::new)
                : byAddress(identity, claims);
    }

    private Return byAddress(Identity identity, Map<String, Object> claims) {
        if (!(claims.get("email") instanceof String email)
                || !fr.preau.staff.Identity.mayBeKnown(email)
                || !verified(claims)) {
            return new Return.Unverified();
        }
        return accounts.withEmail(email)
                .flatMap(member -> accounts.active(member.id()))
                .<Return>map(account ->
                        identities.bind(account, identity) ? new Return.Known(account) : new Return.Another(email))
                .orElseGet(() -> new Return.WithoutAccount(email));
    }

    private boolean verified(Map<String, Object> claims) {
        var verified = claims.get("email_verified");
        return verified == null
                ? oidc().addressesTrusted()
                : verified.toString().equals("true");
    }

    private Oidc oidc() {
        return settings.orElseThrow(() -> new IllegalStateException("no identity provider is set"));
    }
}
