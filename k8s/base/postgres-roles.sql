-- Who may do what in the database "bellwether": its owner makes tables and changes them, before a service starts; each service has
-- a role that reads and writes the rows of its own schema, and nothing else. Run it as a superuser, in that database, as often as
-- you like. Passwords are set apart: alter role quote_service password '…'.
do $$
declare
    service text;
    owner   text := (select pg_get_userbyid(datdba) from pg_database where datname = current_database());
begin
    execute format('revoke all on database %I from public', current_database());
    revoke all on schema public from public;
    foreach service in array array ['quote', 'movers'] loop
        if not exists (select from pg_roles where rolname = service || '_service') then
            execute format('create role %I login', service || '_service');
        end if;
        execute format('alter role %I nosuperuser nocreatedb nocreaterole noinherit connection limit 64',
                       service || '_service');
        execute format('create schema if not exists %I authorization %I', service, owner);
        execute format('grant connect on database %I to %I', current_database(), service || '_service');
        execute format('grant usage on schema %I to %I', service, service || '_service');
        execute format('grant select, insert, update, delete on all tables in schema %I to %I',
                       service, service || '_service');
        execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete on tables to %I',
                       owner, service, service || '_service');
        execute format('alter role %I set search_path = %I', service || '_service', service);
    end loop;
end
$$;
