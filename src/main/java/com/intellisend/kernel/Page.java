package com.intellisend.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list in its order, and the mark to ask for those that follow.
 *
 * @param next opaque; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /**
     * Cuts a list that was read with one item more than the limit.
     *
     * @param mark gives the keyset mark of an item
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> mark) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, mark.apply(items.get(limit - 1)));
    }
}
