package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Has a job whose process died run again at once, by the instance's clock: the scheduler's own way asks
 * the machine's, which may be years ahead of it in a demo.
 */
@Component
public class RestartDeadJobs implements DeadExecutionHandler<Void> {

    private final Clock clock;

    RestartDeadJobs(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void deadExecution(ExecutionComplete dead, ExecutionOperations<Void> operations) {
        operations.reschedule(dead, clock.instant());
    }
}
