const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** One project; tests that need a chain or a database start their own and end it. */
module.exports = {
  testEnvironment: 'node',
  roots: ['src', 'test', 'demo', 'db'].map((folder) => join(__dirname, folder)).filter(existsSync),
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
  testTimeout: 120000,
  maxWorkers: 2,
};
