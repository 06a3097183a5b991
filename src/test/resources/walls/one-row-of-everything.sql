-- One row of every tenant-owned table, for the tenant whose number is :n. Ids are made of the table and the tenant, so that
-- a test can name any row. A new table belongs here, or the tests of the walls fail.
insert into tenant (id, name, public_name, created_at, updated_at) values (:id(tenant), 'Walled ' || :n, 'Walled', :now, :now);
insert into tenant_number (id, tenant_id, phone_number, is_default, created_at, updated_at) values (:id(tenant_number), :tenant, '+1520555900' || :n, true, :now, :now);
insert into app_user (id, tenant_id, email, name, password_hash, role, created_at, updated_at) values (:id(app_user), :tenant, 'walled' || :n || '@walls.example', 'Wally', 'x', 'AGENT', :now, :now);
insert into api_token (id, tenant_id, user_id, token_hash, label, expires_at, created_at) values (:id(api_token), :tenant, :id(app_user), 'walled-' || :n, 'x', :now, :now);
insert into audit_event (id, tenant_id, actor_user_id, actor, action, subject_type, at) values (:id(audit_event), :tenant, :id(app_user), 'Wally', 'x', 'x', :now);
insert into alert (id, tenant_id, kind, words, raised_at) values (:id(alert), :tenant, 'x', 'x', :now);
insert into contact (id, tenant_id, phone, created_at, updated_at) values (:id(contact), :tenant, '+1520555800' || :n, :now, :now);
insert into contact_tag (tenant_id, contact_id, tag, created_at) values (:tenant, :id(contact), 'walled', :now);
insert into contact_import (id, tenant_id, state, file_format, file_location, created_by_user_id, created_at, updated_at) values (:id(contact_import), :tenant, 'done', 'csv', 'x', :id(app_user), :now, :now);
insert into contact_import_line (tenant_id, import_id, line, field, reason) values (:tenant, :id(contact_import), 1, 'phone', 'x');
insert into segment (id, tenant_id, name, type, created_at, updated_at) values (:id(segment), :tenant, 'x', 'STATIC', :now, :now);
insert into segment_member (tenant_id, segment_id, contact_id, created_at) values (:tenant, :id(segment), :id(contact), :now);
insert into campaign (id, tenant_id, name, type, status, segment_id, from_number, created_by_user_id, created_at, updated_at) values (:id(campaign), :tenant, 'x', 'BLAST', 'DRAFT', :id(segment), '+1520555900' || :n, :id(app_user), :now, :now);
insert into campaign_step (id, tenant_id, campaign_id, step_order, body_template, created_at, updated_at) values (:id(campaign_step), :tenant, :id(campaign), 1, 'x', :now, :now);
insert into campaign_recipient (id, tenant_id, campaign_id, contact_id, phone, created_at, updated_at) values (:id(campaign_recipient), :tenant, :id(campaign), :id(contact), '+1520555800' || :n, :now, :now);
insert into conversation (id, tenant_id, contact_id, assignee_id, last_message_at, created_at, updated_at) values (:id(conversation), :tenant, :id(contact), :id(app_user), :now, :now, :now);
insert into conversation_note (id, tenant_id, conversation_id, author_id, body, created_at) values (:id(conversation_note), :tenant, :id(conversation), :id(app_user), 'x', :now);
insert into canned_reply (id, tenant_id, shortcut, body, created_at, updated_at) values (:id(canned_reply), :tenant, 'x', 'x', :now, :now);
insert into message (id, tenant_id, conversation_id, contact_id, direction, from_number, to_number, status, campaign_id, campaign_step_id, enrolment, created_by_user_id, created_at, updated_at) values (:id(message), :tenant, :id(conversation), :id(contact), 'OUTBOUND', 'x', 'x', 'sent', :id(campaign), :id(campaign_step), 1, :id(app_user), :now, :now);
insert into message_event (id, tenant_id, message_id, status, cause, at) values (:id(message_event), :tenant, :id(message), 'sent', 'x', :now);
insert into sender_pace (tenant_id, phone_number, tokens, refilled_at) values (:tenant, '+1520555900' || :n, 1, :now);
insert into webhook_receipt (id, tenant_id, kind, url, parameters, received_at) values (:id(webhook_receipt), :tenant, 'inbound', 'x', '{}', :now);
insert into suppression (id, tenant_id, phone, reason, scope, source, source_message_id, source_user_id, lifted_by_user_id, created_at) values (:id(suppression), :tenant, 'x', 'x', 'ALL', 'x', :id(message), :id(app_user), :id(app_user), :now);
insert into consent_event (id, tenant_id, phone, kind, source, import_id, message_id, actor_user_id, at, recorded_at) values (:id(consent_event), :tenant, 'x', 'x', 'x', :id(contact_import), :id(message), :id(app_user), :now, :now);
insert into review_item (id, tenant_id, phone, message_id, body, decided_by_user_id, created_at) values (:id(review_item), :tenant, 'x', :id(message), 'x', :id(app_user), :now);
insert into ai_persona (id, tenant_id, name, system_prompt, created_at, updated_at) values (:id(ai_persona), :tenant, 'x', 'x', :now, :now);
insert into knowledge_base_article (id, tenant_id, title, content, created_at, updated_at) values (:id(knowledge_base_article), :tenant, 'x', 'x', :now, :now);
