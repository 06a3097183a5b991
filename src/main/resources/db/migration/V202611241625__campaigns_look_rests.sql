-- How long a drip is left alone after a look: twenty times what the last one took, so that a large segment is looked at less often.
alter table app.campaign add look_rest_seconds integer not null default 30 check (look_rest_seconds >= 30);
