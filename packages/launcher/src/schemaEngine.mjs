import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { listInputs } from './stamps.mjs';

// Prisma's own schema engine as WebAssembly: the native one cannot be had on every machine.

/** Type numbers of PostgreSQL. */
const SYSTEM_CHAR = 18;
const TEXT = 25;

const NO_FILTERS = { externalTables: [], externalEnums: [] };
const require = createRequire(import.meta.url);
/** @type {Promise<any> | undefined} */
let loading;

/** Node does not import `.wasm` by itself, so the generated bindings are tied to the module by hand. */
function loadEngine() {
  loading ??= (async () => {
    const bindings = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const bytes = readFileSync(bindings.replace(/\.js$/, '.wasm'));
    const engine = await import(bindings);
    // Where the engine leaves the message of a panic; without it the panic itself cannot be told.
    /** @type {any} */ (globalThis).PRISMA_WASM_PANIC_REGISTRY = {
      set_message: (/** @type {string} */ message) => console.error(`Prisma schema engine: ${message}`),
    };
    const { WebAssembly } = /** @type {any} */ (globalThis);
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
    engine.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return engine;
  })();
  return loading;
}

/**
 * Two mends of the adapter, which was made for queries and not for migrations.
 * It cuts a script at every semicolon and spreads the pieces over a pool: function bodies break and half a
 * migration stays behind. One simple query runs the whole script, as one transaction.
 * It does not know the type "char" of the system catalogues, without which no schema can be described.
 * @param {any} adapter
 */
function mendAdapter(adapter) {
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  const { performIO, queryRaw } = adapter;
  adapter.queryRaw = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    const characters = [];
    const told = await queryRaw.call({
      performIO: async () => {
        const result = await performIO.call(adapter, query);
        const fields = result.fields.map(
          (/** @type {{ dataTypeID: number }} */ field, /** @type {number} */ index) => {
            if (field.dataTypeID !== SYSTEM_CHAR) return field;
            characters.push(index);
            return { ...field, dataTypeID: TEXT };
          },
        );
        return { ...result, fields };
      },
    });
    for (const index of characters) told.columnTypes[index] = ColumnTypeEnum.Character;
    return told;
  };
  return adapter;
}

/**
 * @param {string} url
 * @returns {any} an adapter factory for the engine
 */
function createAdapterFactory(url) {
  const factory = new PrismaPg({ connectionString: url, max: 2 });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mendAdapter(await connect());
  return bindMigrationAwareSqlAdapterFactory(factory);
}

/** @param {string} folder of `*.prisma` */
function readSchema(folder) {
  const files = listInputs([folder], (file) => file.endsWith('.prisma'));
  return files.map((path) => ({ path, content: readFileSync(path, 'utf8') }));
}

/**
 * The engine over one database.
 * @param {{ url: string, schemaFolder: string, migrationsFolder: string, migrations: import('./migrations.mjs').Migration[] }} where
 */
export async function openSchemaEngine({ url, schemaFolder, migrationsFolder, migrations }) {
  const { SchemaEngine } = await loadEngine();
  const schema = { files: readSchema(schemaFolder) };
  const datamodels = schema.files.map(({ path, content }) => [path, content]);
  const engine = await SchemaEngine.new({ datamodels }, () => {}, createAdapterFactory(url));
  const migrationsList = {
    baseDir: migrationsFolder,
    lockfile: { path: join(migrationsFolder, 'migration_lock.toml'), content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
  return {
    /** @returns {Promise<string[]>} names of what was applied */
    apply: async () =>
      (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames,
    /** @param {string} migrationName */
    markRolledBack: (migrationName) => engine.markMigrationRolledBack({ migrationName }),
    /**
     * The SQL that leads from this database to the schema; null when they agree.
     * @returns {Promise<string | null>}
     */
    difference: async () => {
      const { stdout, exitCode } = await engine.diff({
        from: { tag: 'schemaDatasource', ...schema, configDir: dirname(schemaFolder) },
        to: { tag: 'schemaDatamodel', ...schema },
        script: true,
        exitCode: true,
        filters: NO_FILTERS,
      });
      return exitCode === 0 ? null : stdout;
    },
    close: () => engine.free(),
  };
}
