/**
 * What every module stands on: the database (embedded or external), the clock, jobs, the page cache,
 * layout, errors, forms. Tables: {@code centre}, {@code instance_secret},
 * and the scheduler's, {@code scheduled_tasks}. May use no other module.
 */
@ApplicationModule(
        id = "platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.preau.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
