package com.intellisend.bench;

import com.intellisend.testkit.Api;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** List, search and segment count of a brand with a million contacts and of one with ten thousand, beside the bare SQL. */
final class ListsBench implements Measured {

    private static final int CLIENTS = 8;
    private static final int SMALL = 10_000;
    private static final Duration SPAN = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    /** Of each kind, before anything is measured: until then the server still compiles what it runs. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(20);

    private static final double AIM_MILLIS = 25;
    private static final String CARDS = """
            select c.*, array(select t.tag from app.contact_tag t
                where t.tenant_id = c.tenant_id and t.contact_id = c.id order by t.tag) as tags
            from app.contact c where c.tenant_id = ? and c.anonymised_at is null
            """;

    @Override
    public int usualSize() {
        return 1_000_000;
    }

    @Override
    public void run(Stage stage, int size, Report report) {
        Instance server = stage.server("server").start();
        Api admin = stage.admin(server);
        BenchBrand small = BenchBrand.create(stage, admin, 100);
        small.settle(SMALL);
        stage.settle();
        List.<IntFunction<String>>of(
                        ListsBench::anyPage,
                        ListsBench::byName,
                        ListsBench::byPhone,
                        ListsBench::byTag,
                        ListsBench::byFilters)
                .forEach(path -> Load.during(FIRST_WARM_UP, CLIENTS, n -> ask(small, path.apply(n))));
        double alone = time(small, ListsBench::anyPage).percentile(0.99);
        BenchBrand large = BenchBrand.create(stage, admin, 100);
        Report.say("writing %d contacts", size);
        large.settle(size);
        stage.settle();
        report.told("a page of the small brand before the large one came, p99", Report.number(alone) + " ms");
        try (BareSql bare = new BareSql(stage, CLIENTS)) {
            compare("a page of the list", large, small, ListsBench::anyPage, bare, ListsBench::pageSql, report);
            compare("a search by name", large, small, ListsBench::byName, bare, ListsBench::nameSql, report);
            compare("a search by phone", large, small, ListsBench::byPhone, bare, ListsBench::phoneSql, report);
            compare("a page by tag", large, small, ListsBench::byTag, bare, ListsBench::tagSql, report);
            compare(
                    "a page by three filters",
                    large,
                    small,
                    ListsBench::byFilters,
                    bare,
                    ListsBench::filtersSql,
                    report);
            count(large, small, bare, report);
        }
    }

    private static void compare(
            String what,
            BenchBrand large,
            BenchBrand small,
            IntFunction<String> path,
            BareSql bare,
            IntFunction<Statement> sql,
            Report report) {
        Load.Result theirs = time(large, path);
        Load.Result ours = time(small, path);
        Load.Result limit = Load.during(
                SPAN,
                CLIENTS,
                n -> bare.within(large.id(), connection -> {
                    Statement statement = sql.apply(n);
                    BareSql.run(connection, statement.sql(), statement.values(large.id()));
                }));
        report.atMost(
                what + ", p99",
                theirs.percentile(0.99),
                "ms",
                "median %s, bare SQL p99 %s, small brand p99 %s ms"
                        .formatted(
                                Report.number(theirs.percentile(0.5)),
                                Report.number(limit.percentile(0.99)),
                                Report.number(ours.percentile(0.99))),
                AIM_MILLIS);
    }

    /** Counting looks at everybody, so the limit is the bare count, not a number of milliseconds. */
    private static void count(BenchBrand large, BenchBrand small, BareSql bare, Report report) {
        String rule = """
                {"definition": {"all": [{"tag": "monsoon"}, {"field": "customerType", "is": "CUSTOMER"}]}}""";
        Load.Result theirs = Load.during(SPAN, CLIENTS, n -> preview(large, rule));
        Load.Result ours = Load.during(SPAN, CLIENTS, n -> preview(small, rule));
        Load.Result limit = Load.during(
                SPAN, CLIENTS, n -> bare.within(large.id(), connection -> BareSql.run(connection, """
                select count(*) from app.contact c where c.tenant_id = ? and c.anonymised_at is null
                    and c.customer_type = 'CUSTOMER' and exists (select from app.contact_tag t
                        where t.tenant_id = c.tenant_id and t.contact_id = c.id and t.tag = 'monsoon')
                """, large.id())));
        report.atMost(
                "count of a segment, p99",
                theirs.percentile(0.99),
                "ms",
                "bare SQL p99 %s, small brand p99 %s ms"
                        .formatted(Report.number(limit.percentile(0.99)), Report.number(ours.percentile(0.99))),
                1.5 * limit.percentile(0.99));
    }

    private static void preview(BenchBrand brand, String rule) {
        BenchBrand.expect(200, brand.api().post(brand.path("/segments/preview"), rule));
    }

    private static Load.Result time(BenchBrand brand, IntFunction<String> path) {
        Load.during(WARM_UP, CLIENTS, n -> ask(brand, path.apply(n)));
        return Load.during(SPAN, CLIENTS, n -> ask(brand, path.apply(n)));
    }

    private static void ask(BenchBrand brand, String path) {
        BenchBrand.expect(200, brand.api().get(brand.path(path)));
    }

    /** A statement whose first value is the brand. */
    private record Statement(String sql, List<Object> others) {

        Object[] values(UUID tenant) {
            Object[] all = new Object[1 + others.size()];
            all[0] = tenant;
            for (int n = 0; n < others.size(); n++) {
                all[n + 1] = others.get(n);
            }
            return all;
        }
    }

    private static String anyPage(int n) {
        return "/contacts?limit=50&after=" + anyMark();
    }

    private static Statement pageSql(int n) {
        return new Statement(CARDS + " and c.id < ? order by c.id desc limit 51", List.of(UUID.fromString(anyMark())));
    }

    /** Ids grow with time, and all of a bench's are of this moment: a mark in the future is the first page. */
    private static String anyMark() {
        return "ffffffff-ffff-7fff-8000-000000000000";
    }

    private static String byName(int n) {
        return "/contacts?limit=50&search=" + (n % 2 == 0 ? "yazzie" : "guadalupe%20ortega");
    }

    private static Statement nameSql(int n) {
        String words = n % 2 == 0 ? "'{%yazzie%}'" : "'{%guadalupe%,%ortega%}'";
        return found(words);
    }

    private static String byPhone(int n) {
        return "/contacts?limit=50&search=520200" + digits(n);
    }

    private static Statement phoneSql(int n) {
        return found("'{%520200" + digits(n) + "%}'");
    }

    private static String digits(int n) {
        return "%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
    }

    private static Statement found(String patterns) {
        return new Statement(
                CARDS + " and c.id in (select app.contacts_found(cast(" + patterns
                        + " as text[]), null, null, null, null, null, false, null, null, 51)) order by c.id desc",
                List.of());
    }

    private static String byTag(int n) {
        return "/contacts?limit=50&tag=monsoon";
    }

    private static Statement tagSql(int n) {
        return new Statement(CARDS + """
                 and c.id in (select app.contacts_found('{}', 'monsoon', null, null, null, null, false, null, null, 51))
                order by c.id desc
                """, List.of());
    }

    private static String byFilters(int n) {
        return "/contacts?limit=50&customerType=CUSTOMER&consent=ON_RECORD&lastContacted=never";
    }

    private static Statement filtersSql(int n) {
        return new Statement(CARDS + """
                 and c.id in (select app.contacts_found('{}', null, 'CUSTOMER', 'ON_RECORD', null, null, true, null, null, 51))
                order by c.id desc
                """, List.of());
    }
}
