-- A dry run becomes an import once, however often its button is pressed. Of those that became several, the first counts.
update app.contact_import i set applied_from = null
 where not dry_run
   and exists (select from app.contact_import earlier
                where earlier.tenant_id = i.tenant_id and earlier.applied_from = i.applied_from
                  and earlier.id < i.id and not earlier.dry_run);
create unique index contact_import_applied_once on app.contact_import (tenant_id, applied_from) where not dry_run;
