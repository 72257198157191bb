-- Whoever writes, a command or a person with psql: every running portal hears which pages are no longer true.
-- The payload is a tag as app/cached-queries.ts gives them; the same one is sent once a transaction.
CREATE FUNCTION announce_disclosure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mingzhang_changes', 'department:' || district.slug || '/' || department.slug)
     FROM "Department" department JOIN "District" district ON district.id = department."districtId"
    WHERE department.id = COALESCE(NEW."departmentId", OLD."departmentId") AND district.slug IS NOT NULL;
  PERFORM pg_notify('mingzhang_changes', 'disclosures');
  RETURN NULL;
END $$;

CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "Disclosure"
  FOR EACH ROW EXECUTE FUNCTION announce_disclosure();

-- Names, addresses and terms change rarely and stand on every page.
CREATE FUNCTION announce_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mingzhang_changes', TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "District"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('registry');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "Department"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('registry');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "DepartmentName"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('registry');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "DepartmentLineage"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('registry');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "SlugAlias"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('registry');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "GlossaryTerm"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('glossary');
CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "DocumentText"
  FOR EACH STATEMENT EXECUTE FUNCTION announce_table('disclosures');
