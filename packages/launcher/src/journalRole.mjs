import pg from 'pg';

/** The role under which the server works; it may append to the journal and cannot change it. */
const ROLE = 'tyndau_app';

// The first migration makes the role. Roles belong to the whole server and not to a database: a backup restored on another
// one arrives without the role and without its rights, and the migrations, already applied, would never make it again.
const IS_KEPT = `
  SELECT to_regclass('journal') IS NULL OR EXISTS (
    SELECT 1 FROM pg_roles WHERE rolname = '${ROLE}' AND pg_has_role(current_user, oid, 'MEMBER')
      AND has_table_privilege(oid, 'journal', 'INSERT') AND NOT has_table_privilege(oid, 'journal', 'UPDATE')
      AND has_table_privilege(oid, 'users', 'UPDATE')
  ) AS "isKept"`;

const MAKE = `
  DO $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${ROLE}') THEN
      CREATE ROLE ${ROLE} NOLOGIN;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${ROLE}' AND pg_has_role(current_user, oid, 'MEMBER')) THEN
      EXECUTE format('GRANT ${ROLE} TO %I', current_user);
    END IF;
  END $$;
  GRANT USAGE ON SCHEMA public TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${ROLE};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${ROLE};
  REVOKE ALL ON "journal", "journal_chains" FROM ${ROLE};
  GRANT SELECT, INSERT ON "journal" TO ${ROLE};
  REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${ROLE};`;

/**
 * Sees to it that the journal is kept by a permission, also after a backup was restored on another server.
 * @param {string} url
 * @returns {Promise<string | null>} what to tell whoever started, where it is kept by triggers alone
 */
export async function keepJournalByPermission(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(IS_KEPT);
    if (rows[0].isKept) return null;
    await client.query(`BEGIN; ${MAKE} COMMIT`);
    return null;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code !== '42501') throw error;
    return `The journal is kept from changes by triggers alone: this account may not make the role ${ROLE}. Give it CREATEROLE or the role, and start again.`;
  } finally {
    await client.end();
  }
}
