import { UserError } from '../errors';

/** The one method of a PostgreSQL client or connection that is needed: of one connection, not of a pool. */
export interface SqlClient {
  query(sql: string): Promise<unknown>;
}

/** Part of the comment that `db/analytics/00-schema.sql` gives the schema: by it we know our own. */
const OWN_MARK = 'Made afresh from db/analytics';
const SHOWN = 3;

/**
 * Drops our schema `analytics`, where there is one. What is not ours is never dropped: neither somebody else's schema of that name, nor
 * tables in ours, nor what others have built upon it.
 *
 * @param client one connection (not a pool)
 * @throws UserError `DATABASE_NOT_OURS`, `DATABASE_IN_THE_WAY`: nothing is touched then
 */
export async function dropAnalytics(client: SqlClient): Promise<void> {
  await refuseStrangeAnalytics(client);
  const strangers = await strangersWith(client);
  if (strangers.length > 0) {
    throw new UserError(
      'DATABASE_IN_THE_WAY',
      `The schema analytics is made afresh, and this would be lost with it: ${listed(strangers)}. ` +
        'Drop it and create it again afterwards; tables belong in a schema of their own.',
    );
  }
  await client.query('DROP SCHEMA IF EXISTS analytics CASCADE');
}

/**
 * Refuses a schema `analytics` that somebody else made.
 *
 * @param client one connection (not a pool)
 * @throws UserError `DATABASE_NOT_OURS`
 */
export async function refuseStrangeAnalytics(client: SqlClient): Promise<void> {
  const comment = await commentOnAnalytics(client);
  if (comment === undefined || comment.includes(OWN_MARK)) return;
  throw new UserError(
    'DATABASE_NOT_OURS',
    'The database has a schema analytics that this program did not make and will not touch. ' +
      'Rename it (ALTER SCHEMA analytics RENAME TO …), or set DATABASE_URL to an empty database.',
  );
}

/** The comment of the schema `analytics`, empty where it has none; undefined without such a schema. */
export async function commentOnAnalytics(client: SqlClient): Promise<string | undefined> {
  const { rows } = (await client.query(
    "SELECT coalesce(obj_description(oid, 'pg_namespace'), '') AS comment FROM pg_namespace WHERE nspname = 'analytics'",
  )) as { rows: { comment: string }[] };
  return rows[0]?.comment;
}

/** What a drop of the schema would take along though we did not make it: what holds rows in it, as we make views and functions only, and what depends on it from outside. */
async function strangersWith(client: SqlClient): Promise<string[]> {
  const { rows } = (await client.query(
    `WITH own AS (
       SELECT 'pg_class'::regclass AS catalogue, oid FROM pg_class WHERE relnamespace = to_regnamespace('analytics')
       UNION ALL SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace = to_regnamespace('analytics')
       UNION ALL SELECT 'pg_type'::regclass, oid FROM pg_type WHERE typnamespace = to_regnamespace('analytics')
     )
     SELECT pg_describe_object('pg_class'::regclass, oid, 0) AS name FROM pg_class
      WHERE relnamespace = to_regnamespace('analytics') AND relkind IN ('r', 'p', 'm', 'f')
     UNION
     SELECT pg_describe_object(coalesce(v.tableoid, d.classid), coalesce(v.oid, d.objid), 0)
       FROM pg_depend d JOIN own ON own.catalogue = d.refclassid AND own.oid = d.refobjid
       LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
       LEFT JOIN pg_class v ON v.oid = r.ev_class
       CROSS JOIN LATERAL pg_identify_object(coalesce(v.tableoid, d.classid), coalesce(v.oid, d.objid), 0) o
      WHERE d.deptype IN ('n', 'a') AND o.schema IS DISTINCT FROM 'analytics'
     ORDER BY 1`,
  )) as { rows: { name: string }[] };
  return rows.map(({ name }) => name);
}

const listed = (names: readonly string[]) => names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ' …' : '');
