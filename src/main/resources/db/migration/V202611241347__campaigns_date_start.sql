-- A drip that each person comes into on a day of their own; the day for which they came in is part of a key.
alter table app.campaign
    add date_name text check (date_name <> ''),
    add date_offset_days integer not null default 0 check (date_offset_days between -366 and 3660),
    add date_yearly boolean not null default false;
alter table app.campaign_recipient add occasion date;
create unique index campaign_recipient_occasion on app.campaign_recipient (tenant_id, campaign_id, phone, occasion) where occasion is not null;
