package fr.preau.management.notice;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who wants to be told of one edition says so again for the next. */
@Component
class CarriedNotices implements CarriedAlong {

    private static final String CHOICES = "ce que chacun de l’équipe veut en savoir par courriel";

    @Override
    public List<Left> left() {
        return List.of(new Left("notice_choice", CHOICES), new Left("notice", CHOICES));
    }
}
