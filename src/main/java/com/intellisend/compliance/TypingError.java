package com.intellisend.compliance;

/** Whether one word may be a mistyped other: letters wrong, missing, too many, or swapped with their neighbour. */
final class TypingError {

    private TypingError() {}

    /** Exactly one error; a word is no error of itself. */
    static boolean between(String word, String meant) {
        return Math.abs(word.length() - meant.length()) <= 1 && distance(word, meant) == 1;
    }

    static boolean within(int errors, String word, String meant) {
        return Math.abs(word.length() - meant.length()) <= errors && distance(word, meant) <= errors;
    }

    /** Damerau and Levenshtein's, in the variant in which no letter is touched twice. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
