package com.intellisend.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Clients that ask one thing after another, and how long each took. */
final class Load {

    /** What came of it; the times are in nanoseconds, the shortest first. */
    record Result(double seconds, long[] nanos) {

        /** Of one client, by the times in any order. */
        static Result of(long[] nanos) {
            return new Result(
                    Arrays.stream(nanos).sum() / 1e9,
                    Arrays.stream(nanos).sorted().toArray());
        }

        double rate() {
            return nanos.length / seconds;
        }

        /** The time in milliseconds that this share of the requests did not exceed. */
        double percentile(double share) {
            int nth = (int) Math.ceil(share * nanos.length) - 1;
            return nanos[Math.max(0, nth)] / 1e6;
        }
    }

    private Load() {}

    /** So many times in all, shared by the clients; each time with its own number, from 0. */
    static Result times(int clients, int total, IntConsumer work) {
        AtomicInteger number = new AtomicInteger();
        return play(clients, work, number, () -> number.get() < total, total);
    }

    /** For so long, each time with its own number, from 0. */
    static Result during(Duration span, int clients, IntConsumer work) {
        long end = System.nanoTime() + span.toNanos();
        return play(clients, work, new AtomicInteger(), () -> System.nanoTime() < end, Integer.MAX_VALUE);
    }

    private static Result play(int clients, IntConsumer work, AtomicInteger number, BooleanSupplier goOn, int total) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        List<Future<long[]>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            all.add(threads.submit(() -> client(work, number, goOn, total)));
        }
        try {
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> one : all) {
                times.add(one.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Result(
                    seconds,
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError("A client gave up", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] client(IntConsumer work, AtomicInteger number, BooleanSupplier goOn, int total) {
        long[] times = new long[1024];
        int count = 0;
        while (goOn.getAsBoolean()) {
            int mine = number.getAndIncrement();
            if (mine >= total) {
                break;
            }
            long before = System.nanoTime();
            work.accept(mine);
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = System.nanoTime() - before;
        }
        return Arrays.copyOf(times, count);
    }
}
