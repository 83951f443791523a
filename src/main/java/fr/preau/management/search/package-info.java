/** One search over cycles, people, structures and messages, each as far as the reader's role opens it. */
@NullMarked
package fr.preau.management.search;

import org.jspecify.annotations.NullMarked;
