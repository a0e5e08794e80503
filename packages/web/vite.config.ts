import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';
import { themeVariables } from './themeVariables.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? '4000'}`;
const proxy = Object.fromEntries(['/graphql', '/api', '/healthz', '/readyz'].map((path) => [path, server]));

// The reader of barcodes belongs to the library that uses it; we serve it ourselves instead of fetching it from elsewhere.
const require = createRequire(import.meta.url);
const barcodeReader = createRequire(require.resolve('barcode-detector')).resolve(
  'zxing-wasm/reader/zxing_reader.wasm',
);

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
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
              priority: 3,
            },
            {
              name: 'graph',
              test: /node_modules[\\/](@apollo|graphql|rxjs|optimism|@wry)[\\/]/,
              priority: 2,
            },
            // What most pages share comes as one file: a hundred small ones would wait for each other.
            {
              name: 'kit',
              test: /src[\\/](?!i18n[\\/][a-z]{2})|@mantine|@tabler/,
              minShareCount: 45,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
