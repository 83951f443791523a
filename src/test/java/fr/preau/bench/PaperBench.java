package fr.preau.bench;

import fr.preau.attendance.paper.SheetPaper;
import fr.preau.cycle.Cycles;
import fr.preau.testing.CycleText;
import fr.preau.testing.Download;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The papers of a day: a thousand certificates from recorded presence to the last byte of their archive,
 * over HTTP, and a sheet of two hundred people. Against the same lines put bare on a page by PDFBox in the
 * same embedded typeface, with neither layout nor tags nor QR code.
 */
final class PaperBench {

    private static final int CERTIFICATES = 1_000;
    private static final int ON_THE_SHEET = 200;
    private static final int LINES_OF_A_CERTIFICATE = 18;
    private static final int LINES_OF_A_PAGE = 40;
    private static final float POINTS = 11;
    private static final int ROUNDS = 5;

    private PaperBench() {}

    private interface Work {
        void run() throws IOException;
    }

    static void run() throws IOException {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of())) {
            certificates(preau);
            sheet(preau);
        }
    }

    private static void certificates(TestInstance preau) throws IOException {
        var slug = preau.publish(CycleText.cycle().day("2024-09-03", CERTIFICATES));
        fill(preau, preau.day(slug, "2024-09-03"), CERTIFICATES);
        var organiser = Organiser.at(preau);
        var address = "/gestion/cycles/" + slug + "/attestations/zip";
        archive(organiser, address);
        var ours = CERTIFICATES / seconds(() -> archive(organiser, address));
        var theirs = CERTIFICATES
                / seconds(() -> {
                    for (var i = 0; i < CERTIFICATES; i++) {
                        bare(LINES_OF_A_CERTIFICATE);
                    }
                });
        Bench.row("1,000 certificates, zipped (/s)", ours, theirs, "-");
    }

    private static void archive(Organiser organiser, String address) throws IOException {
        var archive = Download.of(Download.button(organiser.request(address)));
        var files = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()))) {
            while (zip.getNextEntry() != null) {
                files++;
            }
        }
        if (files != CERTIFICATES) {
            throw new IllegalStateException(files + " certificates instead of " + CERTIFICATES);
        }
    }

    private static void sheet(TestInstance preau) throws IOException {
        var slug = preau.publish(CycleText.cycle().day("2024-12-03", ON_THE_SHEET));
        fill(preau, preau.day(slug, "2024-12-03"), ON_THE_SHEET);
        var cycle = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        var paper = preau.bean(SheetPaper.class);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            ours.add(seconds(() -> paper.print(cycle, cycle.days().getFirst())));
            theirs.add(seconds(() -> bare(2 * ON_THE_SHEET)));
        }
        Bench.row("a sheet of 200 (/s)", 1 / least(ours), 1 / least(theirs), "-");
    }

    private static double least(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double seconds(Work work) throws IOException {
        var started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static void bare(int lines) throws IOException {
        try (var document = new PDDocument();
                var typeface = PaperBench.class.getResourceAsStream("/pdf/atkinson-hyperlegible-next-regular.ttf")) {
            var font = PDType0Font.load(document, typeface, true);
            for (var done = 0; done < lines; done += LINES_OF_A_PAGE) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setFont(font, POINTS);
                    content.beginText();
                    content.newLineAtOffset(50, 780);
                    for (var line = done; line < Math.min(lines, done + LINES_OF_A_PAGE); line++) {
                        content.showText("Communauté d’agglomération du Grand Exemple, ligne " + line);
                        content.newLineAtOffset(0, -17);
                    }
                    content.endText();
                }
            }
            document.save(new ByteArrayOutputStream());
        }
    }

    /** People who were registered for that day, and seen in the morning. */
    private static void fill(TestInstance preau, long day, int people) {
        preau.jdbc().sql("""
                WITH people AS (
                    INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                              organisation, organisation_kind, department, access_needs, search_key,
                                              created_at)
                    SELECT d.cycle_id, k, k, 'Personne' || n, 'Camille', '', '', 'LOCAL_AGENT',
                           'Communauté d’agglomération du Grand Exemple', '', '69', '', k, now()
                    FROM meeting_day d, generate_series(1, :people) n,
                         LATERAL (SELECT d.id || '-' || n || '@exemple.fr') AS e (k)
                    WHERE d.id = :day
                    RETURNING id, email_key
                )
                INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                SELECT id, :day, email_key, 'CONFIRMED', now(), now()
                FROM people
                """).param("day", day).param("people", people).update();
        preau.jdbc()
                .sql("INSERT INTO half_day (day_id, part, starts, ends) VALUES (:day, 'MORNING', '09:30', '12:00')")
                .param("day", day)
                .update();
        preau.jdbc().sql("""
                INSERT INTO presence_event (id, registration_id, day_id, part, what, how, by_whom, happened_at,
                                            arrived_at)
                SELECT gen_random_uuid(), registration_id, day_id, 'MORNING', 'PRESENT', 'LIST', 'bench',
                       '2024-09-03T07:40:00Z', '2024-09-03T07:40:00Z'
                FROM place
                WHERE day_id = :day
                """).param("day", day).update();
    }
}
