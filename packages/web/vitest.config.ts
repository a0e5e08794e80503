import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { themeVariables } from './themeVariables.ts';

export default defineConfig({
  plugins: [react(), themeVariables()],
  test: {
    environment: 'jsdom',
    // One window for all files: making one for each took three quarters of the time.
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/browser.ts'],
    css: false,
    restoreMocks: true,
  },
});
