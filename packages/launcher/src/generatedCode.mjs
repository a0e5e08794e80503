import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, runBin } from './childProcess.mjs';
import { packageFolder, root, schemaFolder, toolFolder } from './paths.mjs';
import { LaunchRefusal } from './refusal.mjs';
import { fingerprint, listInputs, openStamps } from './stamps.mjs';

/** @typedef {{ force?: boolean }} GenerateOptions */

const stamps = () => openStamps(join(toolFolder, 'stamps.json'));
const prismaClient = join(packageFolder.server, 'src/db/generated/client.ts');
const printSchema = join(packageFolder.server, 'src/graphql/printSchema.ts');
const webCodegen = join(packageFolder.web, 'codegen.mjs');

/**
 * Does a piece of generation when its inputs changed.
 * @param {{ name: string, inputs: string[], outputs: () => string[], work: () => Promise<{ code: number, output: string }>, force: boolean }} piece
 */
async function generateWhenChanged({ name, inputs, outputs, work, force }) {
  const print = fingerprint(root, inputs);
  if (!force && stamps().isFresh(name, print)) return;
  const { code, output } = await work();
  requireSuccess(code, output, `The ${name} could not be generated`);
  stamps().record(name, print, outputs());
}

/**
 * One sentence for the terminal, the whole output for the curious.
 * @param {number} code @param {string} output @param {string} sentence
 */
function requireSuccess(code, output, sentence) {
  if (code === 0) return;
  const log = join(toolFolder, 'generate.log');
  writeFileSync(log, output);
  const reason = /^.*?\bError: (.*)$/im.exec(output)?.[1] ?? output.trim().split('\n')[0];
  throw new LaunchRefusal(`${sentence}: ${reason} (see ${log})`);
}

/** @param {GenerateOptions} [options] */
export async function generatePrismaClient({ force = false } = {}) {
  const files = listInputs([schemaFolder], (file) => file.endsWith('.prisma'));
  if (files.length === 0) return;
  await generateWhenChanged({
    name: 'Prisma client',
    inputs: [...files, join(root, 'prisma.config.ts'), join(packageFolder.launcher, 'package.json')],
    outputs: () => [prismaClient],
    force,
    work: () =>
      runBin(packageFolder.launcher, 'prisma', ['generate', '--config', join(root, 'prisma.config.ts')], {
        cwd: root,
        env: {
          // `generate` does not use the native engine, it only insists that there is a file.
          PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
        },
      }),
  });
}

/** Prints packages/server/schema.graphql from the code. */
export async function printGraphqlSchema() {
  if (!existsSync(printSchema)) return;
  const { code, output } = await runBin(packageFolder.launcher, 'tsx', [printSchema], {
    cwd: packageFolder.server,
  });
  requireSuccess(code, output, 'schema.graphql could not be printed');
}

/** The types of the web's own GraphQL operations. @param {GenerateOptions} [options] */
export async function generateWebTypes({ force = false } = {}) {
  if (!existsSync(webCodegen)) return;
  const source = join(packageFolder.web, 'src');
  await generateWhenChanged({
    name: 'web operation types',
    inputs: [webCodegen, join(packageFolder.server, 'schema.graphql'), ...listInputs([source])].filter(
      (file) => existsSync(file),
    ),
    outputs: () => listGenerated(source),
    force,
    work: () => run(process.execPath, [webCodegen], { cwd: packageFolder.web }),
  });
}

/** @param {string} folder @returns {string[]} */
function listGenerated(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.generated\.tsx?$/.test(path) || /[\\/]generated[\\/]/.test(path));
}

/** Pages made from the tables of the law, such as the workflow of a reception. */
export async function generateDomainDocs() {
  const script = join(packageFolder.domain, 'src/docs/writeDocs.ts');
  if (!existsSync(script)) return;
  const { code, output } = await runBin(packageFolder.launcher, 'tsx', [script], {
    cwd: packageFolder.domain,
  });
  requireSuccess(code, output, 'The documents of the domain could not be written');
}

/** What must be there before anything compiles; nothing is done twice. */
export async function generateForBuild() {
  await generatePrismaClient();
  await generateWebTypes();
}

/** Everything, from the start: `npm run gen`. */
export async function generateEverything() {
  await generatePrismaClient({ force: true });
  await printGraphqlSchema();
  await generateWebTypes({ force: true });
  await generateDomainDocs();
}

/** Files that are generated and reviewed: they must be fresh in every commit. */
export function listReviewedFiles() {
  const docs = join(packageFolder.domain, 'docs');
  return listInputs([join(packageFolder.server, 'schema.graphql'), docs]);
}
