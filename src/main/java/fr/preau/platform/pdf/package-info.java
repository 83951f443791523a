/** Papers: templates printed as tagged PDF files that screen readers, archives and printers take. */
@NullMarked
package fr.preau.platform.pdf;

import org.jspecify.annotations.NullMarked;
