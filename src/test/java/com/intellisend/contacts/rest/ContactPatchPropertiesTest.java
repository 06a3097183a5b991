package com.intellisend.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.intellisend.contacts.ContactChange;
import com.intellisend.contacts.ContactField;
import com.intellisend.kernel.InvalidInput;
import com.intellisend.testkit.AnyJson;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContactPatchPropertiesTest {

    @Property(tries = 500)
    void a_patch_is_read_to_texts_and_tags_or_refused_by_field(@ForAll("patches") String patch) {
        JsonObject object;
        try (JsonReader reader = Json.createReader(new StringReader(patch))) {
            object = reader.readObject();
        } catch (RuntimeException tooDeepForTheReader) {
            return;
        }
        try {
            ContactChange change = ContactPatch.read(object);
            assertThat(object.keySet()).containsAll(change.written().keySet());
        } catch (InvalidInput refused) {
            assertThat(refused.errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(object).containsKey(error.field()));
        }
    }

    @Provide
    Arbitrary<String> patches() {
        List<String> fields = new ArrayList<>(
                Arrays.stream(ContactField.values()).map(ContactField::key).toList());
        fields.add("tags");
        return AnyJson.objects(fields);
    }
}
