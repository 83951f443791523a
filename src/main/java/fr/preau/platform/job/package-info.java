/** What happens later: db-scheduler wired on the instance's clock and database. */
@NullMarked
package fr.preau.platform.job;

import org.jspecify.annotations.NullMarked;
