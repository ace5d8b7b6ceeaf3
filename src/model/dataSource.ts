import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { MODELS } from './models';

/** The TypeORM data source over a PostgreSQL URL: models and migrations, nothing synchronised behind our back. */
export function createDataSource(
  url: string,
  migrations: NonNullable<ConstructorParameters<typeof DataSource>[0]['migrations']> = [],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: MODELS,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
  });
}
