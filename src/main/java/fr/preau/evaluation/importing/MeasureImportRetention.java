package fr.preau.evaluation.importing;

import fr.preau.platform.job.Nightly;
import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** A spreadsheet of figures is kept until it is brought in, or a week: whatever else it holds goes with it. */
@Component
class MeasureImportRetention implements Nightly, PersonalData {

    private static final String JOB = "measure-imports";

    private final MeasureImports imports;

    MeasureImportRetention(MeasureImports imports) {
        this.imports = imports;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run() {
        imports.forgetOld();
    }

    @Override
    public Processing processing() {
        return Processing.task(
                "Reprise de mesures",
                "Lire un tableur de mesures avant de les enregistrer.",
                "Personnes que le tableur nommerait");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.ofMany(
                        "measure_import", Erasure.with("the spreadsheet, which goes by itself"), Retention.byNight(JOB))
                .withheld("a spreadsheet of figures", "content"));
    }
}
