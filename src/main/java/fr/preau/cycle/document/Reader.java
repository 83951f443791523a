package fr.preau.cycle.document;

import java.util.ArrayList;

/** Walks through a document once, and puts each block where it belongs; every block goes somewhere. */
final class Reader {

    /** Where the walk stands. */
    private enum Zone {
        TITLE,
        LEAD,
        ANNOUNCEMENT,
        SECTION,
        PROGRAMME,
        DAY,
        /** Under a day that no calendar has. */
        NO_DAY,
        CLOSING
    }

    private final Source source;
    private final Defaults defaults;
    private final Outline outline;
    private final CycleDraft draft;
    private Zone zone = Zone.LEAD;

    Reader(Source source, Defaults defaults) {
        this.source = source;
        this.defaults = defaults;
        this.outline = Outline.of(source.blocks());
        this.draft = new CycleDraft(source);
    }

    Reading reading() {
        var title = outline.title();
        if (title.isEmpty()) {
            var first =
                    source.blocks().isEmpty() ? 0 : source.blocks().getFirst().first();
            return Findings.noTitle(first, draft.remarks);
        }
        for (var at = 0; at < source.blocks().size(); at++) {
            place(source.blocks().get(at), outline.roles().get(at));
        }
        return new Assembly(draft, title.get(), outline.titleLine(), defaults).reading();
    }

    private void place(Block block, Role role) {
        if (zone == Zone.CLOSING) {
            draft.closing.add(block);
            return;
        }
        switch (role) {
            case Role.Title _ -> zone = Zone.TITLE;
            case Role.Name name -> name(name.field());
            case Role.Heading heading -> {
                draft.sections.add(new SectionDraft(heading, new TextDraft(source), draft.remarks));
                zone = Zone.SECTION;
            }
            case Role.Programme programme -> {
                if (!programme.bare()) {
                    draft.programme.add(block);
                }
                zone = Zone.PROGRAMME;
            }
            case Role.Day day -> {
                draft.open(block.first(), day.line());
                zone = Zone.DAY;
            }
            case Role.NoDay day -> {
                draft.remarks.add(
                        Findings.impossibleDate(block.first(), day.line().date()));
                zone = Zone.NO_DAY;
                words(block);
            }
            case Role.Closing _ -> {
                draft.closing.add(block);
                zone = Zone.CLOSING;
            }
            case Role.Words _ -> words(block);
        }
    }

    private void name(Role.Field field) {
        switch (field) {
            case CHAPO -> zone = Zone.LEAD;
            case ANNONCE -> zone = Zone.ANNOUNCEMENT;
            case CONTENU -> {
                // It names what is here already.
            }
        }
    }

    private void words(Block block) {
        switch (zone) {
            case TITLE -> underTitle(block);
            case LEAD -> lead(block);
            case ANNOUNCEMENT -> draft.named.add(block);
            case SECTION -> draft.sections.getLast().take(block);
            case PROGRAMME -> programme(block);
            case DAY -> draft.days.getLast().take(block);
            case NO_DAY -> {
                if (draft.days.isEmpty()) {
                    draft.programme.add(block);
                } else {
                    draft.days.getLast().keep(block);
                }
            }
            case CLOSING -> draft.closing.add(block);
        }
    }

    private void underTitle(Block block) {
        if (block.form() == Block.Form.RULE) {
            return;
        }
        var placeIsKnown =
                outline.title().map(title -> !title.place().isEmpty()).orElse(false);
        var rest = new ArrayList<String>();
        if (block.form() == Block.Form.PARAGRAPH || block.form() == Block.Form.LIST) {
            for (var at = 0; at < block.lines().size(); at++) {
                var line = block.lines().get(at);
                if (!rest.isEmpty() || !draft.take(block.first() + at, line, placeIsKnown)) {
                    rest.add(line);
                }
            }
        } else {
            rest.addAll(block.lines());
        }
        if (rest.isEmpty()) {
            return;
        }
        zone = Zone.LEAD;
        if (rest.size() == block.lines().size()) {
            lead(block);
        } else {
            draft.lead.add(block.last() + 1 - rest.size(), rest);
        }
    }

    private void lead(Block block) {
        var announces =
                block.form() == Block.Form.PARAGRAPH && Announcements.announces(String.join("\n", block.lines()));
        (announces ? draft.found : draft.lead).add(block);
    }

    /** Hours under no day belong to the title's day, when it has but one. */
    private void programme(Block block) {
        var dates = outline.title().map(TitleLine::dates).orElseThrow();
        if (!outline.hasDay() && dates.size() == 1 && dates.getFirst().exists() && EntryLine.opensIn(block)) {
            draft.open(outline.titleLine(), new DayLine(dates.getFirst(), ""));
            zone = Zone.DAY;
            draft.days.getLast().take(block);
        } else {
            draft.programme.add(block);
        }
    }
}
