package fr.preau.registration.person;

import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.rules.Questions.Answered;
import fr.preau.registration.rules.Questions.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person says now in place of what they said: an answer that they empty, or are asked no more, goes. */
final class Replacing {

    private Replacing() {}

    /** @param questions those of the form that they sent */
    static Member answers(List<Answered> before, Member member, List<Question> questions) {
        var answered = member.replies().stream().map(Reply::question).collect(Collectors.toSet());
        var known = before.stream().map(Answered::question).collect(Collectors.toSet());
        var emptied = questions.stream()
                .filter(question -> known.contains(question.id()) && !answered.contains(question.id()))
                .map(question -> new Reply(question.id(), question.version(), ""));
        return new Member(
                member.person(),
                member.days(),
                member.waitFor(),
                member.shortNotice(),
                member.reason(),
                Stream.concat(member.replies().stream(), emptied).toList(),
                member.workshops());
    }
}
