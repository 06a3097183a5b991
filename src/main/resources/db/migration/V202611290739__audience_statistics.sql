/*
 Rules compare without case. Of such an expression the planner knows nothing by itself and takes it for one in two hundred, which
 made it look up a third of a million contacts one by one.
*/
create statistics app.contact_city on (lower(coalesce(city, ''))) from app.contact;
create statistics app.contact_state on (lower(coalesce(state, ''))) from app.contact;
create statistics app.contact_zip on (lower(coalesce(zip, ''))) from app.contact;
create statistics app.contact_lead_source on (lower(coalesce(lead_source, ''))) from app.contact;
create statistics app.contact_consent_source on (lower(coalesce(consent_source, ''))) from app.contact;
