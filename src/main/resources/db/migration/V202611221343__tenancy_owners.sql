-- A token belongs to a person of its tenant or of the agency, and so does what the audit says.
alter table app.api_token drop constraint api_token_user_id_fkey;
call app.person_column('api_token', 'user_id');
alter table app.audit_event drop constraint audit_event_actor_user_id_fkey;
call app.person_column('audit_event', 'actor_user_id');
