/** HTTP as every module uses it: the page cache, templates, guards on forms, errors. */
@NullMarked
package fr.preau.platform.web;

import org.jspecify.annotations.NullMarked;
