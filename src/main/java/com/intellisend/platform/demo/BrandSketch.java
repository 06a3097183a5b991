package com.intellisend.platform.demo;

import com.intellisend.tenancy.NewPerson;
import com.intellisend.tenancy.Role;
import com.intellisend.tenancy.TenantProfile;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One demo brand as {@code brands.json} draws it. */
public record BrandSketch(
        String slug,
        String name,
        String publicName,
        String industry,
        String websiteUrl,
        String mainPhone,
        String brandVoice,
        List<NumberSketch> numbers,
        String admin,
        String agent,
        List<String> tags,
        String segment,
        CampaignSketch campaign,
        Map<String, String> canned,
        PersonaSketch persona,
        List<ArticleSketch> articles,
        List<List<LineSketch>> conversations,
        List<String> outcomes) {

    /** A number from which the brand texts; the first is the default. */
    public record NumberSketch(String phoneNumber, String label) {}

    /** A campaign that was over some days ago. */
    public record CampaignSketch(String name, String description, int daysAgo, String template) {}

    /** A voice. */
    public record PersonaSketch(String name, String description, String systemPrompt) {}

    /** An article, in Markdown. */
    public record ArticleSketch(String title, String topic, String content) {}

    /** One text of a conversation; {@code {first}} is the contact's first name. */
    public record LineSketch(boolean theirs, int minutesAgo, String text) {}

    static List<BrandSketch> all() {
        try (InputStream file = Objects.requireNonNull(BrandSketch.class.getResourceAsStream("brands.json"))) {
            return List.of(JsonbBuilder.create().fromJson(file, BrandSketch[].class));
        } catch (IOException incomplete) {
            throw new UncheckedIOException(incomplete);
        }
    }

    TenantProfile profile() {
        return new TenantProfile(
                name, publicName, industry, websiteUrl, mainPhone, brandVoice, TenantProfile.DEFAULT_ZONE, null, null);
    }

    List<NewPerson> people() {
        return List.of(
                new NewPerson("admin@" + slug + ".example", admin, Role.ADMIN),
                new NewPerson("agent@" + slug + ".example", agent, Role.AGENT));
    }
}
