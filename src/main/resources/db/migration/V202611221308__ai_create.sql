create table app.ai_persona (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    name text not null check (name <> ''),
    description text,
    system_prompt text not null,
    can_auto_reply boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id)
);
create unique index ai_persona_name on app.ai_persona (tenant_id, lower(name));
call app.wall('ai_persona');

create table app.knowledge_base_article (
    id uuid primary key,
    tenant_id uuid not null references app.tenant (id),
    title text not null check (title <> ''),
    topic text,
    content text not null,
    source_type text,
    source_url text,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (tenant_id, id)
);
create index knowledge_base_article_latest on app.knowledge_base_article (tenant_id, id desc);
call app.wall('knowledge_base_article');
