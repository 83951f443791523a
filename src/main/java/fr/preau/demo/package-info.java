/** Prepares the demonstration: its cycle, the people in it, and an account to look behind the scenes. */
@ApplicationModule(
        id = "demo",
        allowedDependencies = {
            "attendance",
            "contract",
            "cycle",
            "cycle :: face",
            "cycle :: version",
            "evaluation",
            "evaluation :: lesson",
            "evaluation :: report",
            "exchange",
            "exchange :: page",
            "exchange :: post",
            "news",
            "news :: digest",
            "platform",
            "registration",
            "registration :: desk",
            "registration :: rules",
            "resource",
            "resource :: file",
            "resource :: testimony",
            "staff",
            "survey",
            "survey :: complaint",
            "survey :: result",
            "survey :: urn",
            "territory",
            "territory :: food",
            "territory :: source"
        })
@NullMarked
package fr.preau.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
