import { generatePrismaClient } from './src/generatedCode.mjs';
import { runAsCommand } from './src/refusal.mjs';

// Only the Prisma client: `node packages/launcher/prismaGenerate.mjs`.

await runAsCommand(() => generatePrismaClient({ force: true }));
