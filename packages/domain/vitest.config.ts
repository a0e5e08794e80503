import { defineConfig } from 'vitest/config';

// Pure functions leave nothing behind: nothing has to be loaded anew for the next file.
export default defineConfig({ test: { isolate: false } });
