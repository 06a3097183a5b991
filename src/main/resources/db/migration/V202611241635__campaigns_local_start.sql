-- A date and time of day that each recipient's own clock shows when their text leaves; null when all leave at one instant.
alter table app.campaign add column local_start_at timestamp;
