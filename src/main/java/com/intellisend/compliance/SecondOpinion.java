package com.intellisend.compliance;

import com.intellisend.compliance.KnownMessages.Known;
import com.intellisend.compliance.MessageReading.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How like a message is to those whose meaning is known: a softmax regression over words, families of words, their
 * neighbours and pieces of words. It learns from {@link KnownMessages} in some seconds, the same way every time.
 */
final class SecondOpinion {

    /** Learned once in the life of the server, when first asked. */
    private static final class Learned {
        private static final SecondOpinion OPINION = new SecondOpinion(KnownMessages.all());
    }

    private static final List<Kind> KINDS =
            List.of(Kind.ORDINARY, Kind.OPT_OUT_PLAIN, Kind.OPT_OUT_MARKETING, Kind.WRONG_NUMBER, Kind.HOLD);

    private static final int SLOTS = 1 << 19;
    private static final int ROUNDS = 12;
    private static final double PACE = 0.1;
    private static final double DECAY = 0.000_5;
    private static final int LONG_WORD = 4;
    private static final int REACH = 5;
    private static final int LONG_MESSAGE = 6;

    private final float[][] weights = new float[KINDS.size()][SLOTS];

    SecondOpinion(List<Known> examples) {
        List<int[]> traits = examples.stream()
                .map(known -> traits(PlainText.of(known.words())))
                .toList();
        List<Integer> order = IntStream.range(0, examples.size()).boxed().collect(Collectors.toList());
        float[][] squares = new float[KINDS.size()][SLOTS];
        Random chance = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, chance);
            for (int i : order) {
                learn(traits.get(i), Math.max(0, KINDS.indexOf(examples.get(i).kind())), squares);
            }
        }
    }

    static SecondOpinion learned() {
        return Learned.OPINION;
    }

    /** The share of each kind, together one. */
    Map<Kind, Double> of(String plainText) {
        double[] shares = shares(traits(plainText));
        Map<Kind, Double> opinion = new EnumMap<>(Kind.class);
        for (int k = 0; k < shares.length; k++) {
            opinion.put(KINDS.get(k), shares[k]);
        }
        return opinion;
    }

    /** One step of AdaGrad: traits that were often surprising move less. */
    private void learn(int[] traits, int meant, float[][] squares) {
        double[] shares = shares(traits);
        double strength = 1 / Math.sqrt(traits.length);
        for (int k = 0; k < shares.length; k++) {
            double surprise = (shares[k] - (k == meant ? 1 : 0)) * strength;
            for (int trait : traits) {
                double slope = surprise + DECAY * weights[k][trait];
                squares[k][trait] += (float) (slope * slope);
                weights[k][trait] -= (float) (PACE * slope / Math.sqrt(squares[k][trait] + 1e-6));
            }
        }
    }

    private double[] shares(int[] traits) {
        double[] shares = new double[KINDS.size()];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            double score = 0;
            for (int trait : traits) {
                score += weights[k][trait];
            }
            shares[k] = Math.exp(score / Math.sqrt(traits.length));
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    private static int[] traits(String plainText) {
        String[] words = ("^ " + WordFamilies.writtenOut(StopLanguage.spelledRight(plainText)) + " $").split(" +");
        String[] families = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            families[i] = WordFamilies.of(words[i]);
        }
        Set<Integer> traits = new HashSet<>();
        add(traits, "length", String.valueOf(Math.min(LONG_MESSAGE, words.length / 2 - 1)));
        for (int i = 0; i < words.length; i++) {
            add(traits, words[i]);
            add(traits, families[i]);
            addPieces(traits, words[i]);
            addNeighbours(traits, words, families, i);
        }
        return traits.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static void addPieces(Set<Integer> traits, String word) {
        String bounded = "<" + word + ">";
        for (int from = 0; word.length() >= LONG_WORD && from + LONG_WORD <= bounded.length(); from++) {
            add(traits, "piece", bounded.substring(from, from + LONG_WORD));
        }
    }

    /** What stands beside a word, and what stands near it in the same sentence. */
    private static void addNeighbours(Set<Integer> traits, String[] words, String[] families, int i) {
        if (i + 1 < words.length) {
            add(traits, words[i], words[i + 1]);
            add(traits, families[i], families[i + 1]);
            add(traits, words[i], families[i + 1]);
            add(traits, families[i], words[i + 1]);
        }
        if (i + 2 < words.length) {
            add(traits, words[i], words[i + 1], words[i + 2]);
            add(traits, families[i], families[i + 1], families[i + 2]);
        }
        for (int j = i + 1; j < words.length && j <= i + REACH && !(j > i + 1 && words[j - 1].equals(".")); j++) {
            add(traits, "near", words[i], words[j]);
            add(traits, "near", families[i], families[j]);
        }
    }

    private static void add(Set<Integer> traits, String... parts) {
        int hash = String.join(" ", parts).hashCode() * 0x9E3779B1;
        traits.add(hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS)));
    }
}
