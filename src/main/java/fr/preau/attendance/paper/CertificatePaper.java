package fr.preau.attendance.paper;

import com.ibm.icu.text.Transliterator;
import fr.preau.attendance.HalfDay;
import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.paper.Attested.AttendedHalfDay;
import fr.preau.attendance.paper.CertificateView.Row;
import fr.preau.attendance.paper.CertificateWording.Field;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prints a certificate, as PDF/UA-1 and PDF/A-2a: for whoever does not see it, and for thirty years. */
@Component
public class CertificatePaper {

    private static final String SIGNATURE = "signature";
    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private final CertificateWordings wordings;
    private final PdfPress press;
    private final Centre centre;
    private final Settings settings;
    private final Clock clock;

    CertificatePaper(CertificateWordings wordings, PdfPress press, Centre centre, Settings settings, Clock clock) {
        this.wordings = wordings;
        this.press = press;
        this.centre = centre;
        this.settings = settings;
        this.clock = clock;
    }

    /** The file, with the centre's present wording. */
    public byte[] print(Certificate certificate) {
        return print(certificate, wordings.current());
    }

    /** The file with that wording, for many in a row or to see a wording before it is used. */
    public byte[] print(Certificate certificate, CertificateWording wording) {
        return press.print(
                Standard.ARCHIVABLE,
                "attendance/paper/certificate",
                Map.of("view", view(certificate, wording)),
                wording.signature().map(picture -> Map.of(SIGNATURE, picture)).orElse(Map.of()));
    }

    /** A certificate of nobody, whose code is none, to see the wording in use. */
    public byte[] specimen() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var attested = new Attested(
                "Exemple",
                "Camille",
                "Ville d’exemple",
                "Spécimen : une rencontre d’exemple",
                "Lyon",
                List.of(
                        new AttendedHalfDay(today, new HalfDay(Part.MORNING, LocalTime.of(9, 30), LocalTime.of(12, 0))),
                        new AttendedHalfDay(
                                today, new HalfDay(Part.AFTERNOON, LocalTime.of(13, 30), LocalTime.of(16, 30)))),
                List.of());
        return print(new Certificate(0, 0, 1, new VerificationCode("0".repeat(26)), attested, clock.instant()));
    }

    /** The file's name, in plain letters: « attestation-nguyen-thi-anh.pdf ». */
    public String fileName(Certificate certificate) {
        var attested = certificate.attested();
        var name = PLAIN.transliterate(attested.lastName() + " " + attested.firstName())
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return "attestation-%s.pdf".formatted(name.isEmpty() ? certificate.id() : name);
    }

    private CertificateView view(Certificate certificate, CertificateWording wording) {
        var attested = certificate.attested();
        var madeOn = LocalDate.ofInstant(certificate.madeAt(), settings.zone());
        return new CertificateView(
                centre.named(),
                attested.fullName(),
                attested.organisation(),
                attested.cycleTitle(),
                attested.place(),
                wording.paragraphs(centre.named(), values(attested, madeOn)),
                attested.halfDays().stream().map(CertificatePaper::row).toList(),
                attested.duration(),
                attested.workshops(),
                madeOn,
                certificate.version(),
                wording.signatory(),
                wording.signatoryRole(),
                wording.signature().map(_ -> "preau:" + SIGNATURE).orElse(""),
                URI.create(settings.url()).getAuthority() + "/attestation",
                settings.url() + "/attestation/" + certificate.code().text(),
                certificate.code().text());
    }

    private Map<Field, String> values(Attested attested, LocalDate madeOn) {
        return Map.of(
                Field.NAME, attested.fullName(),
                Field.ORGANISATION, attested.organisation(),
                Field.TITLE, attested.cycleTitle(),
                Field.PLACE, attested.place(),
                Field.DAYS, French.days(attested.dates()),
                Field.HALF_DAYS, French.count(attested.halfDays().size(), "demi-journée", "demi-journées"),
                Field.DURATION, attested.duration(),
                Field.DATE, French.date(madeOn));
    }

    private static Row row(AttendedHalfDay half) {
        var halfDay = half.halfDay();
        return new Row(
                French.date(half.date()),
                halfDay.part().label(),
                French.hours(halfDay.starts(), Optional.of(halfDay.ends())),
                Attested.duration(halfDay.minutes()));
    }
}
