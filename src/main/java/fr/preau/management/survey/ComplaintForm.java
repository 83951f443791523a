package fr.preau.management.survey;

import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedDay;
import fr.preau.survey.complaint.Complaint;
import fr.preau.survey.complaint.Complaint.Nature;
import fr.preau.survey.complaint.Complaint.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of the register as it is typed. */
public record ComplaintForm(
        String cycle,
        String nature,
        String origin,
        String receivedOn,
        String text,
        String answer,
        String answeredOn,
        String revision) {

    private static final int LONGEST = 4_000;

    static ComplaintForm empty(LocalDate today) {
        return new ComplaintForm(
                "", Nature.COMPLAINT.name(), Origin.PARTICIPANT.name(), today.toString(), "", "", "", "1");
    }

    static ComplaintForm of(Complaint complaint) {
        return new ComplaintForm(
                complaint.cycle() == 0 ? "" : Long.toString(complaint.cycle()),
                complaint.nature().name(),
                complaint.origin().name(),
                complaint.receivedOn().toString(),
                complaint.text(),
                complaint.answer(),
                complaint.answeredOn().map(LocalDate::toString).orElse(""),
                Integer.toString(complaint.revision()));
    }

    static ComplaintForm read(Map<String, String> sent) {
        return new ComplaintForm(
                sent.getOrDefault("cycle", ""),
                sent.getOrDefault("nature", ""),
                sent.getOrDefault("origin", ""),
                sent.getOrDefault("receivedOn", "").strip(),
                sent.getOrDefault("text", "").strip(),
                sent.getOrDefault("answer", "").strip(),
                sent.getOrDefault("answeredOn", "").strip(),
                sent.getOrDefault("revision", "1"));
    }

    /** What is to be put right; {@link #complaint} is for a form without any. */
    List<FieldError> faults(LocalDate today, List<Long> cycles) {
        var faults = new ArrayList<FieldError>();
        if (readNature().isEmpty()) {
            faults.add(new FieldError("nature", "Dites ce que c’est."));
        }
        if (readOrigin().isEmpty()) {
            faults.add(new FieldError("origin", "Dites de qui cela vient."));
        }
        if (!cycle.isEmpty() && cycles.stream().noneMatch(id -> cycle.equals(Long.toString(id)))) {
            faults.add(new FieldError("cycle", "Choisissez un cycle de la liste, ou aucun."));
        }
        var received = date(receivedOn);
        if (received.filter(day -> !day.isAfter(today)).isEmpty()) {
            faults.add(new FieldError("receivedOn", "Donnez le jour, au plus tard aujourd’hui."));
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            faults.add(new FieldError("text", "Dites ce qui s’est passé, en 4 000 caractères au plus."));
        }
        if (answer.length() > LONGEST) {
            faults.add(new FieldError("answer", "La réponse a 4 000 caractères au plus."));
        }
        if (answer.isEmpty() != answeredOn.isEmpty()) {
            faults.add(new FieldError(
                    answer.isEmpty() ? "answer" : "answeredOn", "Une réponse va avec son jour : donnez les deux."));
        } else if (!answeredOn.isEmpty()
                && date(answeredOn)
                        .filter(day -> !day.isAfter(today))
                        .filter(day -> received.filter(day::isBefore).isEmpty())
                        .isEmpty()) {
            faults.add(new FieldError(
                    "answeredOn", "Donnez le jour de la réponse, entre celui de la réclamation et aujourd’hui."));
        }
        return List.copyOf(faults);
    }

    Complaint complaint(long id) {
        return new Complaint(
                id,
                cycle.isEmpty() ? 0 : Long.parseLong(cycle),
                readNature().orElseThrow(),
                readOrigin().orElseThrow(),
                date(receivedOn).orElseThrow(),
                Composed.text(text),
                Composed.text(answer),
                date(answeredOn),
                number(revision));
    }

    private Optional<Nature> readNature() {
        return Arrays.stream(Nature.values())
                .filter(one -> one.name().equals(nature))
                .findFirst();
    }

    private Optional<Origin> readOrigin() {
        return Arrays.stream(Origin.values())
                .filter(one -> one.name().equals(origin))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        return TypedDay.of(text).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
