-- Each change raises the version of the data and announces it with its tag: "7 department:luolong/zhengwu". Whoever kept
-- something at version 6 knows that it may be wrong, whenever it hears so; whoever lost the connection compares versions.
CREATE TABLE "DataVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL,

    CONSTRAINT "DataVersion_pkey" PRIMARY KEY ("id")
);
INSERT INTO "DataVersion" VALUES (1, 1);

-- Once a transaction, at its end: the triggers below are deferred, so the row is locked for the time of a commit alone, and
-- versions are in the order of the commits.
CREATE FUNCTION raise_data_version() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  raised text := NULLIF(current_setting('mingzhang.version', true), '');
BEGIN
  IF raised IS NULL THEN
    INSERT INTO "DataVersion" AS kept VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET version = kept.version + 1
      RETURNING version::text INTO raised;
    PERFORM set_config('mingzhang.version', raised, true);
  END IF;
  RETURN raised;
END $$;

CREATE FUNCTION announce(tag text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mingzhang_changes', raise_data_version() || ' ' || tag);
END $$;

CREATE OR REPLACE FUNCTION announce_disclosure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce('department:' || district.slug || '/' || department.slug), announce('district:' || district.slug)
     FROM "Department" department JOIN "District" district ON district.id = department."districtId"
    WHERE department.id = COALESCE(NEW."departmentId", OLD."departmentId") AND district.slug IS NOT NULL;
  PERFORM announce('document:' || left(sha256, 12)) FROM "Document"
    WHERE id IN (SELECT "documentId" FROM "DisclosurePart" WHERE "disclosureId" = COALESCE(NEW.id, OLD.id))
       OR id IN (NEW."documentId", OLD."documentId");
  PERFORM announce('disclosures');
  RETURN NULL;
END $$;

CREATE FUNCTION announce_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce('document:' || left(sha256, 12)) FROM "Document"
    WHERE id = COALESCE(NEW."documentId", OLD."documentId");
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION announce_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM announce(TG_ARGV[0]);
  RETURN NULL;
END $$;

DROP TRIGGER announce ON "Disclosure";
DROP TRIGGER announce ON "DocumentText";
DROP TRIGGER announce ON "District";
DROP TRIGGER announce ON "Department";
DROP TRIGGER announce ON "DepartmentName";
DROP TRIGGER announce ON "DepartmentLineage";
DROP TRIGGER announce ON "SlugAlias";
DROP TRIGGER announce ON "GlossaryTerm";
DROP TRIGGER announce ON "Topic";

CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "Disclosure"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_disclosure();
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "DocumentText"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_text();
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "District"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_table('registry');
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "Department"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_table('registry');
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "DepartmentName"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_table('registry');
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "DepartmentLineage"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_table('registry');
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "SlugAlias"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_table('registry');
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "GlossaryTerm"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_table('glossary');
CREATE CONSTRAINT TRIGGER announce AFTER INSERT OR UPDATE OR DELETE ON "Topic"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION announce_table('topics');
