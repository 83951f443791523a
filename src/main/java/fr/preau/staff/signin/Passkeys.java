package fr.preau.staff.signin;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.Unavailable;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.ServerPort;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.StaffLetterKind;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (W3C Web Authentication, level 3): made and used in the browser, checked here.
 *
 * <p>A passkey alone opens an account, so it is taken only when the device has made sure of its owner by
 * a code, a finger or a face. Each exchange answers one challenge, which the caller keeps in the session.
 */
@NamedInterface("signin")
@Service
public class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST_LABEL = 100;
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> USED =
            new TypeReference<>() {};

    private final PasskeyRows rows;
    private final PasskeyOwners owners;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Centre centre;
    private final ServerPort server;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            PasskeyRows rows,
            PasskeyOwners owners,
            Accounts accounts,
            Outbox outbox,
            Centre centre,
            ServerPort server) {
        this.rows = rows;
        this.owners = owners;
        this.accounts = accounts;
        this.outbox = outbox;
        this.centre = centre;
        this.server = server;
    }

    public List<Passkey> of(Account account) {
        return rows.of(account.id());
    }

    /** A new challenge, to be kept in the session until the browser has answered it. */
    public static String challenge() {
        return Bytes.random().toBase64UrlString();
    }

    /** What the browser needs to know to make a key for that account, as JSON. */
    public String optionsToMake(Account account, String challenge) {
        return json.writeValueAsString(creation(account, challenge));
    }

    private PublicKeyCredentialCreationOptions creation(Account account, String challenge) {
        var owner = UsernamePasswordAuthenticationToken.authenticated(account.email(), "", List.of());
        return operations(challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
    }

    /** Keeps the key that the browser made for that challenge; false if it is not what was asked for. */
    @Transactional
    public boolean add(Account account, String challenge, String credential, String label) {
        try {
            var made = json.readValue(credential, MADE);
            operations(challenge)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(account, challenge), new RelyingPartyPublicKey(made, shortened(label))));
        } catch (RuntimeException e) {
            return refuse(e);
        }
        outbox.plan(
                List.of(new Intention(StaffLetterKind.STAFF_PASSKEY.name(), account.id(), List.of(), account.email())));
        return true;
    }

    private static String shortened(String label) {
        var plain = label.strip().replaceAll("\\p{Cntrl}", "");
        return plain.isEmpty() ? "Clé d’accès" : plain.substring(0, Math.min(plain.length(), LONGEST_LABEL));
    }

    /** Another account's key is not theirs to remove. */
    public void remove(Account account, long id) {
        rows.remove(account.id(), id);
    }

    /** What the browser needs to know to use whichever key its owner chooses, as JSON. */
    String optionsToUse(String challenge) {
        return json.writeValueAsString(request(challenge));
    }

    private PublicKeyCredentialRequestOptions request(String challenge) {
        return operations(challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whose key answered that challenge; nobody's if anything about it is wrong. */
    Optional<Account> owner(String challenge, String credential) {
        try {
            var used = json.readValue(credential, USED);
            var owner =
                    operations(challenge).authenticate(new RelyingPartyAuthenticationRequest(request(challenge), used));
            return PasskeyRows.account(owner.getId()).flatMap(accounts::active);
        } catch (RuntimeException e) {
            refuse(e);
            return Optional.empty();
        }
    }

    /** The library tells what is wrong with a key by exceptions of many kinds; a database that is away is none of them. */
    private static boolean refuse(RuntimeException failure) {
        if (Unavailable.is(failure)) {
            throw failure;
        }
        log.info("A passkey was refused: {}", failure.getClass().getSimpleName());
        return false;
    }

    private Webauthn4JRelyingPartyOperations operations(String challenge) {
        var site = server.url();
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(URI.create(site).getHost())
                        .name(centre.name())
                        .build(),
                Set.of(site));
        operations.setCustomizeCreationOptions(options -> options.challenge(Bytes.fromBase64(challenge))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(options ->
                options.challenge(Bytes.fromBase64(challenge)).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
