package fr.preau.platform;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What whoever runs an instance sets for its safety.
 *
 * @param backupFolder where backups are made by themselves; none: they are not
 * @param backupTime when, in the instance's zone
 * @param backupsKept how many of them, the latest
 * @param backupPassphrase encrypts every backup; none: they are readable by whoever holds the file
 * @param metricsToken what a program shows to read figures; none: there are none to read
 * @param jsonLogs whether logs are JSON, a line each
 * @param innerReceivers whether other programs may be told on this machine and its network, and by http
 * @param linksAsked whether the addresses of resources are asked each week whether they still answer
 */
public record Operation(
        Optional<Path> backupFolder,
        LocalTime backupTime,
        int backupsKept,
        Optional<String> backupPassphrase,
        Optional<String> metricsToken,
        boolean jsonLogs,
        boolean innerReceivers,
        boolean linksAsked) {}
