package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.task.Task;

/** A task that waits for another machine, such as a mail server: it runs on threads that no other job needs. */
public record OutsideTask(Task<?> task) {}
