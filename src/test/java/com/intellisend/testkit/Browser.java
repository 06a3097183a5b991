package com.intellisend.testkit;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Chromium: an installed one, else Playwright's own, else the one in an npm package, else a clear failure. */
public final class Browser implements AutoCloseable {

    private static final List<String> INSTALLED =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update");

    /** Launched once for each thread, because that takes longer than many a journey, and Playwright keeps to its thread. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::launch);

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    public static Browser open() {
        if (!CHROMIUM.get().isConnected()) {
            CHROMIUM.remove();
        }
        return new Browser(CHROMIUM.get());
    }

    private static com.microsoft.playwright.Browser launch() {
        Optional<Path> executable = installed().or(Browser::fromNpm);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", executable.isPresent() ? "1" : "0")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(ARGUMENTS).setHeadless(true);
        executable.ifPresent(options::setExecutablePath);
        try {
            return playwright.chromium().launch(options);
        } catch (PlaywrightException none) {
            playwright.close();
            throw new AssertionError(
                    "No browser for the journeys: install chromium (Debian: apt-get install chromium).", none);
        }
    }

    /** A fresh window with nothing remembered; console errors and failed scripts are collected. */
    public Page window(int width, int height) {
        return window(Api.base(), width, height);
    }

    /** The same at another server than the one under test. */
    public Page window(String base, int width, int height) {
        BrowserContext window = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setBaseURL(base));
        windows.add(window);
        Page page = window.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** What the browser complained of so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Closes its windows. */
    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> INSTALLED.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromNpm() {
        Path home = Path.of("target", "browser").toAbsolutePath();
        try {
            Files.createDirectories(home);
            run(home, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "@sparticuz/chromium@153.0.0");
            String path = run(
                    home,
                    "node",
                    "--input-type=module",
                    "-e",
                    "import c from '@sparticuz/chromium'; console.log(await c.executablePath())");
            return Optional.of(Path.of(path.strip())).filter(Files::isExecutable);
        } catch (IOException noNode) {
            return Optional.empty();
        }
    }

    private static String run(Path folder, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command[0] + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }
}
