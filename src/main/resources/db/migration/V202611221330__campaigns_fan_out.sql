/* A UUIDv7 of this instant, for rows that are born in a set-based statement. PostgreSQL 18 has one of its own, 15 has not. */
create function app.time_ordered_uuid(at timestamptz) returns uuid
    language sql volatile parallel safe
    return encode(
        set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
                placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid;

-- Who answered a campaign's text, and who opted out on it: counted on the report without searching all texts.
alter table app.campaign_recipient add replied_at timestamptz, add opted_out_at timestamptz;
create index campaign_recipient_replied on app.campaign_recipient (tenant_id, campaign_id)
    where replied_at is not null or opted_out_at is not null;
