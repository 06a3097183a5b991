-- A request in plain words suppresses at once and is offered for undoing; a doubtful message only holds.
alter table app.review_item add column suppression_id uuid;
alter table app.review_item add foreign key (tenant_id, suppression_id) references app.suppression (tenant_id, id);
create index suppression_newest on app.suppression (tenant_id, id desc);
