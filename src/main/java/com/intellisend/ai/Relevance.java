package com.intellisend.ai;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How much an article has to do with a question: the words they share, a word in the title counting three times. */
final class Relevance {

    private static final int STEM = 5;
    private static final Set<String> SMALL = Set.of(
            "about", "after", "again", "and", "any", "are", "can", "could", "does", "for", "from", "get", "have",
            "hello", "how", "just", "like", "much", "need", "please", "thank", "thanks", "that", "the", "there", "this",
            "what", "when", "where", "which", "with", "would", "you", "your");

    private Relevance() {}

    static List<KnowledgeBaseArticle> best(List<KnowledgeBaseArticle> articles, String question, int most) {
        Set<String> asked = stems(question);
        return articles.stream()
                .filter(article -> score(article, asked) > 0)
                .sorted(Comparator.comparingInt((KnowledgeBaseArticle article) -> -score(article, asked))
                        .thenComparing(KnowledgeBaseArticle::id))
                .limit(most)
                .toList();
    }

    private static int score(KnowledgeBaseArticle article, Set<String> asked) {
        return 3 * shared(asked, article.title() + " " + (article.topic() == null ? "" : article.topic()))
                + shared(asked, article.content());
    }

    private static int shared(Set<String> asked, String text) {
        Set<String> there = stems(text);
        return (int) asked.stream().filter(there::contains).count();
    }

    static Set<String> stems(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .map(word -> word.length() > STEM ? word.substring(0, STEM) : word)
                .collect(Collectors.toSet());
    }
}
