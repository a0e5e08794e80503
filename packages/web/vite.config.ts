import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { modulesOfBoards, modulesOfFirstScreens } from './firstScreens.ts';
import { precompress } from './precompress.ts';
import { themeVariables } from './themeVariables.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? '4000'}`;
const proxy = Object.fromEntries(['/graphql', '/api', '/healthz', '/readyz'].map((path) => [path, server]));

// The reader of barcodes belongs to the library that uses it; we serve it ourselves instead of fetching it from elsewhere.
const require = createRequire(import.meta.url);
const barcodeReader = createRequire(require.resolve('barcode-detector')).resolve(
  'zxing-wasm/reader/zxing_reader.wasm',
);

const sources = fileURLToPath(new URL('./src', import.meta.url));
// Texts are fetched by language. The program waits for them before it draws, so it must not be in a file they wait for.
// The door and the front page are files of their own: whoever opens a board in the morning passes by neither.
const apart = /src[\\/](i18n[\\/][a-z]{2}|main\.tsx|features[\\/](front|session)[\\/])/;
let firstScreens: ReadonlySet<string> | undefined;
let boards: ReadonlySet<string> | undefined;

export default defineConfig({
  resolve: { alias: [{ find: /^virtual:barcode-reader\.wasm/, replacement: barcodeReader }] },
  plugins: [react(), themeVariables(), precompress()],
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Fonts and pictures stay files: data: addresses would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|use-sync-external-store)[\\/]/,
              priority: 3,
            },
            {
              name: 'graph',
              test: /node_modules[\\/](@apollo|graphql|rxjs|optimism|@wry)[\\/]/,
              priority: 2,
            },
            // The rest in two files, what is seen first and what lists and forms are made of. A connection fetches six at a
            // time, and a hundred small files wait for each other as long as large ones.
            {
              name: (id, bundle) => {
                firstScreens ??= modulesOfFirstScreens(sources, (module) => bundle.getModuleInfo(module));
                return firstScreens.has(id) && !apart.test(id) ? 'first' : null;
              },
              priority: 1,
            },
            // What a board and many pages share must not bring along what lists and forms are made of.
            {
              name: (id, bundle) => {
                boards ??= modulesOfBoards(sources, (module) => bundle.getModuleInfo(module));
                return boards.has(id) && !firstScreens?.has(id) && !apart.test(id) ? 'sheets' : null;
              },
              test: /@mantine|@tabler|src[\\/]|domain/,
              minShareCount: 8,
              priority: 0.5,
            },
            {
              name: (id) => (firstScreens?.has(id) || apart.test(id) ? null : 'forms'),
              test: /@floating-ui|react-remove-scroll|@mantine|@tabler|@tanstack|src[\\/]|domain/,
              minShareCount: 8,
              priority: 0,
            },
          ],
        },
      },
    },
  },
});
