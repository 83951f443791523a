package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.PartOfDay;
import fr.preau.cycle.document.text.Kinds;
import fr.preau.cycle.document.text.SourceText;
import java.util.Optional;

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

    private final SourceText source;
    private final Defaults defaults;
    private final DocumentOutline outline;
    private final Optional<DocumentOutline.OnlyDay> onlyDay;
    private final CycleDraft draft;
    private Zone zone = Zone.LEAD;
    private int at;

    Reader(SourceText source, Defaults defaults) {
        this.source = source;
        this.defaults = defaults;
        this.outline = DocumentOutline.of(source.blocks());
        this.onlyDay = outline.onlyDay();
        this.draft = new CycleDraft(source);
    }

    DocumentReading reading() {
        var title = outline.title();
        if (title.isEmpty()) {
            var first =
                    source.blocks().isEmpty() ? 0 : source.blocks().getFirst().first();
            return DocumentRemarks.noTitle(first, draft.remarks);
        }
        for (at = 0; at < outline.blocks().size(); at++) {
            if (!isPlaceOfDay()) {
                place(outline.blocks().get(at), outline.roles().get(at));
            }
            watch(outline.blocks().get(at), outline.roles().get(at));
        }
        onlyDay.filter(day -> draft.days.isEmpty() && day.line() != outline.titleLine())
                .ifPresent(this::open);
        return new Assembly(draft, title.get(), outline.titleLine(), defaults).reading();
    }

    /** Whether it is the last of its day, and says where that is. */
    private boolean isPlaceOfDay() {
        var roles = outline.roles();
        return zone == Zone.DAY
                && roles.get(at) instanceof BlockRole.Words
                && (at + 1 == roles.size() || !(roles.get(at + 1) instanceof BlockRole.Words))
                && draft.days.getLast().takesPlaceOf(outline.blocks().get(at));
    }

    /** Where the document opens no day, the whole of it speaks of the title's. */
    private void watch(Block block, BlockRole role) {
        if (role instanceof BlockRole.Title) {
            return;
        }
        switch (zone) {
            case PROGRAMME, DAY, CLOSING -> draft.sweep.watch(block);
            case TITLE, LEAD, ANNOUNCEMENT, SECTION -> {
                if (outline.hasDay()) {
                    draft.sweep.watchFront(block);
                } else {
                    draft.sweep.watch(block);
                }
            }
            case NO_DAY -> {
                // The line that opened it says that all of this is kept as text.
            }
        }
    }

    private void place(Block block, BlockRole role) {
        if (zone == Zone.CLOSING) {
            draft.closing.add(block);
            return;
        }
        switch (role) {
            case BlockRole.Title _ -> zone = Zone.TITLE;
            case BlockRole.Name name -> name(name.field());
            case BlockRole.Heading heading -> {
                if (PartOfDay.isNamedBy(block) && (zone == Zone.DAY || opensTheOnlyDay(block))) {
                    draft.days.getLast().take(block);
                    return;
                }
                draft.sections.add(new SectionDraft(heading, new TextDraft(source), draft.remarks));
                zone = Zone.SECTION;
            }
            case BlockRole.Programme programme -> {
                if (!programme.bare()) {
                    draft.programme.add(block);
                }
                zone = Zone.PROGRAMME;
            }
            case BlockRole.Day day -> {
                draft.open(block.first(), day.line());
                zone = Zone.DAY;
            }
            case BlockRole.NoDay day -> {
                draft.remarks.add(
                        DocumentRemarks.impossibleDate(block.first(), day.line().date()));
                zone = Zone.NO_DAY;
                words(block);
            }
            case BlockRole.Closing _ -> {
                draft.closing.add(block);
                zone = Zone.CLOSING;
            }
            case BlockRole.Words _ -> words(block);
        }
    }

    private void name(BlockRole.Field field) {
        switch (field) {
            case CHAPO -> zone = Zone.LEAD;
            case ANNONCE -> zone = Zone.ANNOUNCEMENT;
            case CONTENU -> {
                // It names what is here already.
            }
        }
    }

    private void words(Block block) {
        if (zone != Zone.SECTION && zone != Zone.NO_DAY && opensTheOnlyDay(block)) {
            draft.days.getLast().take(block);
            return;
        }
        if ((zone == Zone.TITLE || zone == Zone.LEAD || zone == Zone.PROGRAMME) && holdsTheOnlyDay(block)) {
            return;
        }
        switch (zone) {
            case TITLE -> underTitle(block);
            case LEAD -> lead(block);
            case ANNOUNCEMENT -> draft.named.add(block);
            case SECTION -> draft.sections.getLast().take(block);
            case PROGRAMME -> draft.programme.add(block);
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
        // Its date is read; the fields below it still stand right under the title.
        var dated = onlyDay.filter(day -> day.line() == block.first()).isPresent() ? 1 : 0;
        var fields = dated;
        if (block.form() == Block.Form.PARAGRAPH || block.form() == Block.Form.LIST) {
            var placeIsKnown =
                    outline.title().map(title -> !title.place().isEmpty()).orElse(false);
            while (fields < block.lines().size()
                    && draft.take(block.first() + fields, block.lines().get(fields), placeIsKnown)) {
                fields++;
            }
        }
        var size = block.lines().size();
        if (fields == dated && fields < size) {
            zone = Zone.LEAD;
            lead(block);
            return;
        }
        draft.lead.add(block.first(), block.lines().subList(0, dated));
        if (fields < size) {
            zone = Zone.LEAD;
            draft.lead.add(block.first() + fields, block.lines().subList(fields, size));
        }
    }

    private void lead(Block block) {
        var announces =
                block.form() == Block.Form.PARAGRAPH && Announcements.announces(String.join("\n", block.lines()));
        (announces ? draft.found : draft.lead).add(block);
    }

    /** « Mardi 3 février 2026 », and right below it, in the same paragraph, the entries of that day. */
    private boolean holdsTheOnlyDay(Block block) {
        var below = onlyDay.map(day -> day.line() + 1 - block.first()).orElse(0);
        if (block.form() != Block.Form.PARAGRAPH
                || below < 1
                || below >= block.lines().size()
                || onlyDay.filter(day -> day.day().dates().size() == 1).isEmpty()) {
            return false;
        }
        var named = Kinds.name(block.lines().get(below)).equals("programme") && below + 1 < block.lines().size();
        var entries = block.part(named ? below + 1 : below, block.lines().size());
        if (!EntryLine.opensIn(entries)) {
            return false;
        }
        draft.lead.add(block.first(), block.lines().subList(0, below));
        draft.openOnly(onlyDay.get().line(), onlyDay.get().day());
        zone = Zone.DAY;
        draft.days.getLast().take(entries);
        return true;
    }

    /** Hours under no day belong to the document's only one. */
    private boolean opensTheOnlyDay(Block block) {
        if (zone == Zone.DAY
                || onlyDay.filter(day -> day.day().dates().size() == 1).isEmpty()) {
            return false;
        }
        var day = onlyDay.get();
        if (!day.day().date().exists()
                || block.first() == day.line()
                || !EntryLine.opensIn(block) && !standsOverEntries(block)) {
            return false;
        }
        if (draft.days.isEmpty() && day.line() == outline.titleLine()) {
            draft.open(day.line(), day.day());
        } else if (draft.days.isEmpty()) {
            open(day);
        }
        zone = Zone.DAY;
        return true;
    }

    private void open(DocumentOutline.OnlyDay day) {
        draft.openOnly(day.line(), day.day());
        outline.blocks().stream()
                .filter(block -> block.form() == Block.Form.PARAGRAPH
                        && block.first() <= day.line()
                        && day.line() <= block.last())
                .findFirst()
                .ifPresent(draft.days.getLast()::takeBeside);
    }

    /** « Matin », and below it the entries of the morning. */
    private boolean standsOverEntries(Block block) {
        return PartOfDay.isNamedBy(block)
                && at + 1 < outline.blocks().size()
                && EntryLine.opensIn(outline.blocks().get(at + 1));
    }
}
