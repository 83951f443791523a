package fr.preau.staff.signin;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The table {@code passkey}. */
@Repository
class PasskeyRows implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By which number a device knows an account: not its address, which devices show around. */
    static Bytes handle(long accountId) {
        return new Bytes(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
    }

    static Optional<Long> account(Bytes handle) {
        var bytes = handle.getBytes();
        return bytes.length == Long.BYTES ? Optional.of(ByteBuffer.wrap(bytes).getLong()) : Optional.empty();
    }

    List<Passkey> of(long accountId) {
        return jdbc.sql("""
                SELECT id, label, created_at, last_used_at
                FROM passkey
                WHERE account_id = :account
                ORDER BY id
                """)
                .param("account", accountId)
                .query((row, _) -> new Passkey(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant)))
                .list();
    }

    void remove(long accountId, long id) {
        jdbc.sql("DELETE FROM passkey WHERE id = :id AND account_id = :account")
                .param("id", id)
                .param("account", accountId)
                .update();
    }

    /** A key that was just made, or one that was just used: then only what use changes is written. */
    @Override
    public void save(CredentialRecord key) {
        jdbc.sql("""
                INSERT INTO passkey (credential_id, account_id, label, public_key, attestation, signature_count,
                    transports, user_verified, backup_eligible, backed_up, created_at)
                VALUES (:credential, :account, :label, :key, :attestation, :count,
                    :transports, :verified, :eligible, :backedUp, :now)
                ON CONFLICT (credential_id) DO UPDATE
                SET signature_count = excluded.signature_count, last_used_at = :now
                """)
                .param("credential", key.getCredentialId().getBytes())
                .param("account", account(key.getUserEntityUserId()).orElseThrow())
                .param("label", key.getLabel())
                .param("key", key.getPublicKey().getBytes())
                .param("attestation", attestation(key).getBytes())
                .param("count", key.getSignatureCount())
                .param(
                        "transports",
                        key.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("verified", key.isUvInitialized())
                .param("eligible", key.isBackupEligible())
                .param("backedUp", key.isBackupState())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Bytes attestation(CredentialRecord key) {
        return Optional.ofNullable(key.getAttestationObject())
                .orElseThrow(() -> new IllegalStateException("a passkey is kept with its attestation"));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("SELECT * FROM passkey WHERE credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(PasskeyRows::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return account(userId)
                .map(id -> jdbc.sql("SELECT * FROM passkey WHERE account_id = :account ORDER BY id")
                        .param("account", id)
                        .query(PasskeyRows::credential)
                        .list())
                .orElse(List.of());
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("DELETE FROM passkey WHERE credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        var created = row.getTimestamp("created_at").toInstant();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getLong("account_id")))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .created(created)
                .lastUsed(Optional.ofNullable(row.getTimestamp("last_used_at"))
                        .map(Timestamp::toInstant)
                        .orElse(created))
                .build();
    }
}
