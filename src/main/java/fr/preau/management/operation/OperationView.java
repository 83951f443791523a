package fr.preau.management.operation;

import fr.preau.watch.Disk;
import fr.preau.watch.Watch.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * @param facts what serves here, each a label and its words
 * @param backups how they stand, a sentence
 * @param messages how many stand where, each a label and a number
 * @param past the latest troubles that are over, a sentence each
 */
public record OperationView(
        List<Trouble> troubles,
        Optional<HeldMail> held,
        List<Fact> facts,
        String backups,
        List<Fact> messages,
        List<Disk> disks,
        List<String> past) {

    public record Fact(String label, String words) {}

    /**
     * Mail is held after a restoration.
     *
     * @param taken the moment of the backup, in words
     * @param all how many messages wait
     */
    public record HeldMail(String taken, String since, int all, List<Group> groups) {}

    /**
     * Messages of one kind that are decided about together.
     *
     * @param before whether they waited when the backup was taken, else planned since the restoration
     * @param last the latest that is shown; none that comes later is of this group
     */
    public record Group(String kind, String label, boolean before, int count, long last) {}
}
