package fr.preau.attendance.paper;

import fr.preau.attendance.HalfDay;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.Attested.AttendedHalfDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code certificate} and {@code certified_half_day}. */
@Repository
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else make a version of that person's certificate until the transaction ends. */
    void lock(long registrationId) {
        jdbc.sql("SELECT id FROM registration WHERE id = :id FOR NO KEY UPDATE")
                .param("id", registrationId)
                .query(Long.class)
                .optional();
    }

    Optional<Certificate> withId(long id) {
        return jdbc.sql("SELECT * FROM certificate WHERE id = :id")
                .param("id", id)
                .query(CertificateRows::bare)
                .optional()
                .map(this::whole);
    }

    Optional<Certificate> withCode(VerificationCode code) {
        return jdbc.sql("SELECT * FROM certificate WHERE code = :code")
                .param("code", code.letters())
                .query(CertificateRows::bare)
                .optional()
                .map(this::whole);
    }

    Optional<Certificate> latest(long registrationId) {
        return jdbc.sql("""
                SELECT *
                FROM certificate
                WHERE registration_id = :registration
                ORDER BY version DESC
                LIMIT 1
                """)
                .param("registration", registrationId)
                .query(CertificateRows::bare)
                .optional()
                .map(this::whole);
    }

    Certificate insert(long registrationId, int version, VerificationCode code, Attested attested, Instant now) {
        var id = jdbc.sql("""
                INSERT INTO certificate (registration_id, version, code, last_name, first_name, organisation,
                                         cycle_title, place, workshops, made_at)
                VALUES (:registration, :version, :code, :lastName, :firstName, :organisation, :title, :place,
                        :workshops, :now)
                RETURNING id
                """)
                .param("registration", registrationId)
                .param("version", version)
                .param("code", code.letters())
                .param("lastName", attested.lastName())
                .param("firstName", attested.firstName())
                .param("organisation", attested.organisation())
                .param("title", attested.cycleTitle())
                .param("place", attested.place())
                .param("workshops", attested.workshops().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        attested.halfDays().forEach(half -> insert(id, half));
        return new Certificate(id, registrationId, version, code, attested, now);
    }

    private void insert(long certificate, AttendedHalfDay half) {
        jdbc.sql("""
                INSERT INTO certified_half_day (certificate_id, date, part, starts, ends)
                VALUES (:certificate, :date, :part, :starts, :ends)
                """)
                .param("certificate", certificate)
                .param("date", half.date())
                .param("part", half.halfDay().part().name())
                .param("starts", half.halfDay().starts())
                .param("ends", half.halfDay().ends())
                .update();
    }

    /** Forgets that they speak of these people, and gives the certificates' numbers; the codes still answer. */
    List<Long> forgetPeople(List<Long> registrations) {
        return jdbc.sql("""
                UPDATE certificate
                SET last_name = '', first_name = '', organisation = ''
                WHERE registration_id = ANY (:registrations)
                RETURNING id
                """)
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** The latest certificate of each of these people who has one. */
    List<Certificate> latest(Collection<Long> registrations) {
        return jdbc
                .sql("""
                SELECT DISTINCT ON (registration_id) *
                FROM certificate
                WHERE registration_id = ANY (:registrations)
                ORDER BY registration_id, version DESC
                """)
                .param("registrations", registrations.toArray(Long[]::new))
                .query(CertificateRows::bare)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private List<AttendedHalfDay> halfDays(long certificate) {
        return jdbc.sql("""
                SELECT date, part, starts, ends
                FROM certified_half_day
                WHERE certificate_id = :certificate
                ORDER BY date, starts
                """)
                .param("certificate", certificate)
                .query((row, _) -> new AttendedHalfDay(
                        row.getObject("date", LocalDate.class),
                        new HalfDay(
                                Part.valueOf(row.getString("part")),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class))))
                .list();
    }

    /** What one row says; the half-days stand in another table. */
    private record Bare(
            long id,
            long registration,
            int version,
            String code,
            String lastName,
            String firstName,
            String organisation,
            String cycleTitle,
            String place,
            List<String> workshops,
            Instant madeAt) {}

    private static Bare bare(ResultSet row, int number) throws SQLException {
        return new Bare(
                row.getLong("id"),
                row.getLong("registration_id"),
                row.getInt("version"),
                row.getString("code"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("organisation"),
                row.getString("cycle_title"),
                row.getString("place"),
                List.of((String[]) row.getArray("workshops").getArray()),
                row.getTimestamp("made_at").toInstant());
    }

    /**
     * With its half-days. Asked once the row is read: while one is being read its connection is held, and as many
     * readers as there are connections would all wait for a second one.
     */
    private Certificate whole(Bare bare) {
        return new Certificate(
                bare.id,
                bare.registration,
                bare.version,
                new VerificationCode(bare.code),
                new Attested(
                        bare.lastName,
                        bare.firstName,
                        bare.organisation,
                        bare.cycleTitle,
                        bare.place,
                        halfDays(bare.id),
                        bare.workshops),
                bare.madeAt);
    }
}
