import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Seventy megabytes of libraries for papers and tables: a server that prints nothing need not hold them, nor wait for them at
// its start. Each is loaded when it is first used, and in one step, so that whoever prints need not wait for it apart.

/** Workbooks. */
export const excel = () => require('exceljs') as typeof import('exceljs');

/** PDF documents. */
export const pdfKit = () => require('pdfkit') as typeof import('pdfkit');

/** Barcodes. */
export const barcodes = () => require('bwip-js/node') as typeof import('bwip-js/node');

/** Pictures of charts. */
export const pictures = () => require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');
