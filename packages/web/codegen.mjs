// Writes `X.generated.ts` beside each `X.graphql` of the web: typed documents, no runtime hooks.
// The contract is packages/server/schema.graphql.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, printSchema } from 'graphql';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = join(here, 'src');
const config = {
  scalars: { PlainDate: 'string', Instant: 'string', Json: 'unknown' },
  useTypeImports: true,
  enumsAsTypes: true,
  strictScalars: true,
  dedupeFragments: true,
};

async function documentsUnder(folder) {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => join(folder, name))
    .sort();
}

/** Fragments may be spread across files; each file's output carries those that it uses. */
function fragmentsUsed(document, all) {
  const found = new Map();
  const visit = (text) => {
    for (const [, name] of text.matchAll(/\.\.\.\s*([A-Z]\w*)/g)) {
      const fragment = all.get(name);
      if (fragment && !found.has(name)) {
        found.set(name, fragment);
        visit(fragment.text);
      }
    }
  };
  visit(document.text);
  for (const definition of document.node.definitions) {
    if (definition.kind === 'FragmentDefinition') found.delete(definition.name.value);
  }
  return [...found.values()].map(({ definition }) => definition);
}

async function writeIfChanged(file, text) {
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before !== text) await writeFile(file, text);
}

/** `schemaFile` defaults to what the server printed; another file serves while the server lags behind the contract. */
export async function generateOperations(schemaFile = join(here, '..', 'server', 'schema.graphql')) {
  const schemaText = await readFile(schemaFile, 'utf8');
  const schema = buildSchema(schemaText);
  const base = {
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    pluginMap: { operations, typedDocumentNode },
  };
  const files = await documentsUnder(source);
  const documents = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8');
      return { file, text, node: parse(text) };
    }),
  );
  const fragments = new Map();
  for (const { node, text } of documents) {
    for (const definition of node.definitions) {
      if (definition.kind === 'FragmentDefinition')
        fragments.set(definition.name.value, { definition, text });
    }
  }
  for (const document of documents) {
    const node = {
      kind: 'Document',
      definitions: [...document.node.definitions, ...fragmentsUsed(document, fragments)],
    };
    const target = document.file.replace(/\.graphql$/, '.generated.ts');
    const output = await codegen({
      ...base,
      filename: target,
      documents: [{ location: document.file, document: node }],
      config,
      plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    });
    const header = `// Generated from ${relative(dirname(document.file), document.file)}; do not edit.\n`;
    // Apollo's own name of the same type: the other package would be one more dependency for one type.
    const text = output.replaceAll('@graphql-typed-document-node/core', '@apollo/client');
    await writeIfChanged(target, header + text);
  }
  return { documents: documents.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { documents } = await generateOperations(process.argv[2]);
  process.stdout.write(`Typed ${documents} documents.\n`);
}
