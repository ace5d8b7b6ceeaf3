import { databaseUrlOf, type Environment } from '../config';
import { url } from '../configValues';
import { ConfigError } from '../errors';

const EXAMPLE_URL = 'postgres://user:password@host:5432/database';

/**
 * The database of a command that needs nothing else of the configuration.
 *
 * @param env environment variables
 * @throws ConfigError when no database is named, or none of PostgreSQL
 */
export function requireDatabaseUrl(env: Environment): string {
  const given = databaseUrlOf(env);
  if (given === undefined) throw new ConfigError('DATABASE_URL', `is not set; expected a URL like ${EXAMPLE_URL}`);
  const { error } = url(['postgres:', 'postgresql:'], EXAMPLE_URL).safeParse(given);
  const key = (env.DATABASE_URL ?? '').trim() === '' ? 'DB_URL' : 'DATABASE_URL';
  if (error !== undefined) throw new ConfigError(key, error.issues[0]?.message ?? `must be a URL like ${EXAMPLE_URL}`);
  return given;
}
