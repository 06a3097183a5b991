-- What the phone's own clock shows; created_at and sent_at are the carrier's, which nobody moves.
alter table simulator.message add column at timestamptz not null;
