// The import law. Every rule is an error and says why; a rule that only informs would be a wish.
const GENERATED = '^packages/server/src/db/generated';
const TEST = '\\.test\\.tsx?$|/testing/|/testing\\.ts$|testBrowser\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'law-has-no-doors',
      comment: 'The domain is handed everything it needs: no package, no Node, no clock, no other room.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: TEST },
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'counter-knows-only-the-contract',
      comment: 'Web and server share the schema and the domain, never code.',
      severity: 'error',
      from: { path: '^packages/web/src' },
      to: { path: '^packages/(server|launcher)/' },
    },
    {
      name: 'server-never-serves-from-the-counter',
      comment: 'The server knows the web as a folder of built files.',
      severity: 'error',
      from: { path: '^packages/server/src' },
      to: { path: '^packages/web/' },
    },
    {
      name: 'only-db-knows-the-archive',
      comment:
        'Prisma and pg are reached through db/: transactions, journal and permissions must not be gone round.',
      severity: 'error',
      from: {
        path: '^packages/server/src',
        pathNot: ['^packages/server/src/(db|demo|testing|bench)/', TEST],
      },
      to: {
        path: ['^node_modules/.*/(pg|@prisma)/', '^packages/server/src/db/generated'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'commands-know-no-window',
      comment:
        'A command must serve the window, the import and the nightly job alike: it never imports a GraphQL file.',
      severity: 'error',
      from: { path: '^packages/server/src/features/', pathNot: ['\\.graphql\\.ts$', TEST] },
      to: { path: '\\.graphql\\.ts$' },
    },
    {
      name: 'features-of-the-counter-stand-alone',
      comment: 'A feature of the web never imports another; what two need is a component.',
      severity: 'error',
      from: { path: '^packages/web/src/features/([^/]+)/' },
      to: { path: '^packages/web/src/features/', pathNot: '^packages/web/src/features/$1/' },
    },
    {
      name: 'ui-knows-only-the-library',
      comment: 'ui/ is drawn from its properties: it knows neither router nor Apollo nor features.',
      severity: 'error',
      from: { path: '^packages/web/src/ui/', pathNot: TEST },
      to: {
        path: [
          '^packages/web/src/(components|features|shell|apollo)/',
          'node_modules/.*/(react-router|@apollo)/',
        ],
      },
    },
    {
      name: 'components-know-no-feature',
      comment: 'Arrows go one way: ui < components < features < routes.',
      severity: 'error',
      from: { path: '^packages/web/src/(components|ui)/', pathNot: TEST },
      to: { path: '^packages/web/src/(features|shell)/' },
    },
    {
      name: 'no-circles',
      comment: 'A circle has no beginning: nobody can read it from one end.',
      severity: 'error',
      from: { pathNot: GENERATED },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-lost-imports',
      comment: 'Everything imported must be there.',
      severity: 'error',
      from: { pathNot: GENERATED },
      to: { couldNotResolve: true, pathNot: ['^vite/client$', '\\.generated\\.ts$', '^virtual:'] },
    },
  ],
  options: {
    // The rules ask which imports are types by their word, so every file is only read: compiling it as well, to see which
    // imports are left, took three quarters of the time and tells nothing that a rule asks for.
    tsPreCompilationDeps: true,
    // No rule asks what the client of the archive imports, only who imports it.
    doNotFollow: { path: ['node_modules', GENERATED] },
    exclude: { path: ['^packages/[^/]+/dist', 'bench-results'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
