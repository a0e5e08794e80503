import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { type FirstScreens, findFirstScreens, type Look } from './firstScreens.ts';
import { leanCharts } from './leanCharts.ts';
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
const apart = /src[\\/](i18n[\\/][a-z]{2}(?:[\\/]|[A-Z])|main\.tsx|features[\\/](front|session)[\\/])/;

let known: FirstScreens | undefined;
function screens(bundle: { getModuleInfo: Look }): FirstScreens {
  known ??= findFirstScreens(sources, (module) => bundle.getModuleInfo(module));
  return known;
}

export default defineConfig({
  // The library of streams comes in an old and in a newer language; the newer is a fifth smaller.
  resolve: {
    conditions: ['es2015', ...defaultClientConditions],
    alias: [{ find: /^virtual:barcode-reader\.wasm/, replacement: barcodeReader }],
  },
  plugins: [react(), leanCharts(), themeVariables(), precompress()],
  server: { host: '127.0.0.1', proxy },
  preview: { host: '127.0.0.1', proxy },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Fonts and pictures stay files: data: addresses would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // Every browser that understands what we build fetches ahead by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Nothing that we build with does anything when one of its properties is only looked at.
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: {
          groups: [
            // A group takes along what it needs, so what many need stands in the first.
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router|use-sync-external-store|clsx)[\\/]/,
              priority: 3,
            },
            {
              name: 'graph',
              test: /node_modules[\\/](@apollo|graphql|rxjs|optimism|@wry)[\\/]/,
              priority: 2,
            },
            {
              name: 'charts',
              test: /node_modules[\\/](recharts|victory-vendor|d3-(scale|shape|array|path)|@reduxjs|redux|redux-thunk|react-redux|reselect|immer|es-toolkit|eventemitter3|tiny-invariant|react-is)[\\/]|src[\\/]charts/,
              priority: 2,
            },
            // Of its own: a group takes what it needs along, and the front page needs it without the lists and forms.
            { name: 'calendar', test: /node_modules[\\/]dayjs[\\/]/, priority: 2 },
            // The rest in few files: what is seen first, a board, and what lists and forms are made of. A connection fetches six
            // at a time, and a hundred small files wait for each other as long as large ones.
            {
              name: (id, bundle) => (screens(bundle).first.has(id) && !apart.test(id) ? 'first' : null),
              priority: 1,
            },
            {
              name: (id, bundle) => (screens(bundle).board.has(id) ? 'board' : null),
              test: /src[\\/]features[\\/]figures|domain[\\/]src[\\/](figures|boards)/,
              priority: 0.8,
            },
            {
              name: (id, bundle) => (screens(bundle).door.has(id) && !apart.test(id) ? 'door' : null),
              priority: 0.7,
            },
            // What a board and many pages share must not bring along what lists and forms are made of.
            {
              name: (id, bundle) => (screens(bundle).board.has(id) && !apart.test(id) ? 'sheets' : null),
              test: /@mantine|@tabler|src[\\/]|domain/,
              minShareCount: 8,
              priority: 0.5,
            },
            {
              name: (id) => (apart.test(id) ? null : 'forms'),
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
