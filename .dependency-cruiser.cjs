/**
 * The import rule of the architecture: data flows one way, chain → protocols → ledger → store → PostgreSQL → resolvers → server, and a room
 * imports only rooms to its left, the vocabulary, the configuration and the table types. Run by `npm run lint`.
 *
 * Tests may look anywhere.
 */
const TESTS = '\\.test\\.ts$';
/** What every room may speak: errors, log, configuration, pools, the vocabulary and the table types. */
const SHARED = ['^src/(config|configValues|errors|log|openPool)\\.ts$', '^src/processor/vocabulary/', '^src/model/'];

/** A rule for a room: of our own code it imports itself, what is shared, and what else is listed. */
function room(name, path, also = [], shared = SHARED) {
  return {
    name,
    severity: 'error',
    from: { path, pathNot: TESTS },
    to: { path: '^(src|demo|db|test|scripts)/', pathNot: [path, ...shared, ...also] },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Of code. Types may mention each other: they are gone when the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-the-server',
      severity: 'error',
      from: { pathNot: ['^src/server/', '^src/commands/', TESTS] },
      to: { path: '^src/server/' },
    },
    {
      name: 'nothing-imports-the-commands',
      comment:
        'Commands are what a person types: thin, and on top of everything. The demo may know the contract that they have with it.',
      severity: 'error',
      from: { pathNot: ['^src/commands/', '^test/', TESTS] },
      to: { path: '^src/commands/', pathNot: '^src/commands/rooms\\.ts$' },
    },
    {
      name: 'product-does-not-import-tests-or-development-packages',
      severity: 'error',
      from: { path: '^(src|demo|db)/', pathNot: [TESTS, '/generated/'] },
      to: { path: '^test/' },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'GraphiQL is bundled by the build; what it is made from is not there when the product runs from an image.',
      severity: 'error',
      from: { path: '^(src|demo|db)/', pathNot: [TESTS, '^src/server/graphiql/(build\\.ts|page\\.mjs)$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    room('config-knows-nothing-else', '^src/(config|configValues|errors|log|openPool)\\.ts$', [], []),
    room('vocabulary-knows-nothing-else', '^src/processor/vocabulary/', [], ['^src/errors\\.ts$']),
    room(
      'model-is-the-tables-alone',
      '^src/model/',
      ['^src/local/projectRoot\\.ts$', '^src/errors\\.ts$'],
      ['^src/processor/vocabulary/'],
    ),
    room('launchers-know-nothing-else', '^src/local/', [], ['^src/errors\\.ts$']),
    room('chain-is-the-first-room', '^src/processor/chain/'),
    room('protocols-know-chain-and-vocabulary', '^src/processor/protocols/', ['^src/processor/chain/', '^abi/']),
    {
      name: 'protocols-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/processor/protocols/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/processor/protocols/[^/]+/', pathNot: '^src/processor/protocols/$1/' },
    },
    {
      name: 'nobody-names-a-protocol',
      comment: 'A protocol is found by its folder. Price feeds are no protocol of a marketplace: every marketplace has them.',
      severity: 'error',
      from: { path: '^(src|db)/', pathNot: ['^src/processor/protocols/[^/]+/', TESTS] },
      to: { path: '^src/processor/protocols/[^/]+/', pathNot: '^src/processor/protocols/priceFeeds/' },
    },
    room('ledger-is-pure', '^src/processor/ledger/'),
    {
      name: 'ledger-and-protocols-know-no-sql',
      severity: 'error',
      from: { path: '^src/processor/(ledger|protocols|vocabulary)/', pathNot: TESTS },
      to: { path: '(^|node_modules/)(pg|typeorm)(/|$)' },
    },
    {
      name: 'ledger-does-no-input-or-output',
      severity: 'error',
      from: { path: '^src/processor/ledger/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    room('store-knows-the-ledger-and-no-protocol', '^src/processor/store/', ['^src/processor/(chain|ledger)/']),
    room('resolvers-do-not-know-the-processor', '^src/resolvers/'),
    room('server-does-not-know-the-processor', '^src/server/', ['^src/(resolvers|local)/']),
    room('verify-knows-the-chain-and-the-tables', '^src/verify/', [
      '^src/processor/chain/',
      '^src/processor/protocols/[^/]+\\.ts$',
      '^src/processor/(invariants/|refold\\.ts$)',
      '^abi/',
    ]),
    {
      name: 'only-verify-loads-what-protocols-compare',
      comment: 'Checks are statements and view functions: an indexer that runs has no use for them.',
      severity: 'error',
      from: { pathNot: ['^src/processor/protocols/[^/]+/verify/', '^src/verify/', '^test/', TESTS] },
      to: { path: '^src/processor/protocols/([^/]+/verify/|Check\\.ts$)' },
    },
    {
      name: 'only-the-commands-start-the-demo',
      severity: 'error',
      from: { path: '^(src|db)/', pathNot: ['^src/commands/', TESTS] },
      to: { path: '^demo/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: a room that knows another's types knows the room.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/' },
  },
};
