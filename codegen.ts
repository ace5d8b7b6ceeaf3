import type { CodegenConfig } from '@graphql-codegen/cli';

/** Resolver types from the schema: `npx graphql-codegen --config codegen.ts`. The result is checked in and diffed in CI. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/resolvers/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: { field: true },
        contextType: '../context#Context',
        defaultMapper: 'unknown',
        optionalResolveType: true,
        scalars: {
          Address: { input: 'string', output: 'string' },
          BigInt: { input: 'bigint', output: 'string' },
          Decimal: { input: 'string', output: 'string' },
          Timestamp: { input: 'number', output: 'number' },
          JSON: { input: 'unknown', output: 'unknown' },
        },
      },
    },
  },
};

export default config;
