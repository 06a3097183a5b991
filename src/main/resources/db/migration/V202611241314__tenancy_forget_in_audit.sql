/* The application can add to the audit trail and read it, and nothing else; this is the one thing more that the law asks for:
   what the trail holds of a person goes when the person is forgotten. That something was done, when and by whom stays. */
create function app.forget_in_audit(of_tenant uuid, of_type text, of_subject uuid) returns integer
    language plpgsql security definer set search_path = app as $$
declare
    emptied integer;
begin
    if of_tenant is distinct from app.current_tenant() then
        raise insufficient_privilege using message = 'another tenant''s audit trail';
    end if;
    update audit_event set before_json = null, after_json = null
        where tenant_id = of_tenant and subject_type = of_type and subject_id = of_subject;
    get diagnostics emptied = row_count;
    return emptied;
end $$;
revoke execute on function app.forget_in_audit(uuid, text, uuid) from public;
grant execute on function app.forget_in_audit(uuid, text, uuid) to intellisend_app;
create index audit_event_subject on app.audit_event (tenant_id, subject_id) where subject_id is not null;
