-- held_until is business time from now on: the brand's next day at the carriers. A short rest and a slower pace go by
-- machine time.
update app.sender_pace set held_until = null;
alter table app.sender_pace add resting_until timestamptz, add halvings smallint not null default 0, add slowed_at timestamptz;
