package com.intellisend.ai.provider;

import com.intellisend.ai.KnowledgeBaseArticle;
import com.intellisend.ai.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers to choose from: what the knowledge base says first, then what one usually says to such a text. */
final class ReplyIdeas {

    private static final int MOST = 3;
    private static final int QUOTED = 220;
    private static final Pattern SPANISH =
            Pattern.compile("(?i).*\\b(hola|gracias|cuando|cuándo|cuanto|cuánto|quiero|puede|por favor|sí)\\b.*");
    private static final Pattern PRICE =
            Pattern.compile("(?i).*\\b(price|cost|how much|quote|estimate|expensive|charge)\\b.*");
    private static final Pattern TIME = Pattern.compile(
            "(?i).*\\b(when|time|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|schedule|appointment|available)\\b.*");
    private static final Pattern YES =
            Pattern.compile("(?i)\\s*(yes|yeah|yep|sure|ok|okay|please|sounds good|interested)\\b.*");
    private static final Pattern NO = Pattern.compile("(?i)\\s*(no|not now|not interested|maybe later|already)\\b.*");
    private static final Pattern THANKS = Pattern.compile("(?i).*\\b(thanks|thank you|great job|awesome)\\b.*");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s");

    private ReplyIdeas() {}

    static List<String> to(String message, List<KnowledgeBaseArticle> articles, Tone tone) {
        String asked = message.strip().replace('\n', ' ');
        Set<String> ideas = new LinkedHashSet<>();
        articles.forEach(article -> ideas.add("Good question. " + gist(article) + " May we call you about it?"));
        ideas.addAll(usual(asked, tone));
        return List.copyOf(new ArrayList<>(ideas).subList(0, Math.min(MOST, ideas.size())));
    }

    private static List<String> usual(String asked, Tone tone) {
        String bye = "Thank you for writing to " + tone.brand() + ". We will get back to you today.";
        if (SPANISH.matcher(asked).matches()) {
            return List.of("Gracias por escribirnos. ¿Qué día le conviene, por la mañana o por la tarde?", bye);
        }
        if (PRICE.matcher(asked).matches()) {
            return List.of(
                    "It depends on what we find, so we look first, free of charge, and give you a price in writing. Which day suits you?",
                    bye);
        }
        if (NO.matcher(asked).matches()) {
            return List.of("No problem, thank you for telling us. We are here whenever you need us.", bye);
        }
        if (YES.matcher(asked).matches() || TIME.matcher(asked).matches()) {
            return List.of("Happy to help. Which day suits you, and rather morning or afternoon?", bye);
        }
        if (THANKS.matcher(asked).matches()) {
            return List.of("Thank you, that is good to hear. " + tone.brand() + " is glad to help any time.", bye);
        }
        return List.of(bye, "Could you tell us a little more, or may we call you? Which time suits you?");
    }

    private static String gist(KnowledgeBaseArticle article) {
        String plain = Markdown.text(article.content()).replaceAll("\\s+", " ");
        StringBuilder gist = new StringBuilder();
        for (String sentence : SENTENCE.splitAsStream(plain).toList()) {
            if (!gist.isEmpty() && gist.length() + sentence.length() > QUOTED) {
                break;
            }
            gist.append(gist.isEmpty() ? "" : " ").append(sentence);
        }
        String quoted = gist.length() <= 2 * QUOTED ? gist.toString() : gist.substring(0, QUOTED) + "…";
        return quoted.matches("(?s).*[.!?…]$") ? quoted : quoted + ".";
    }
}
