import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { themeVariables } from './themeVariables.ts';

export default defineConfig({
  plugins: [react(), themeVariables()],
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/browser.ts'],
    css: false,
    restoreMocks: true,
  },
});
