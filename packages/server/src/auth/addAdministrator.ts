import { openArchive } from '../db/archive.ts';
import { readBook } from '../reference/book.ts';
import { accessRules } from './accessRules.ts';
import { hashPassword, temporaryPassword } from './passwords.ts';

const LOGIN = /^[a-z][a-z0-9.-]{2,40}$/;

/**
 * The first administrator of an empty office: `DATABASE_URL=… node addAdministrator <login>`. Prints a password that serves for
 * one sign-in. Refuses once the office has an administrator: from then on people are added by people, on record.
 */
async function main(): Promise<void> {
  const [url, login] = [process.env.DATABASE_URL, process.argv[2]];
  if (!url) throw new Error('DATABASE_URL is not set');
  if (!login || !LOGIN.test(login))
    throw new Error('Give a login: small Latin letters, digits, dots and hyphens, at least three');
  const archive = await openArchive(url, 2);
  try {
    const book = await readBook(archive);
    const home = book.bodiesByCode.get(String(book.settings.get('office.homeBody') ?? ''));
    if (!home) throw new Error('The database has no reference data yet: start the program once');
    const password = temporaryPassword(accessRules(book).passwordMinLength);
    const passwordHash = await hashPassword(password);
    await archive.prisma.$transaction(async (tx) => {
      // Two of these at once must not make two first administrators.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('first administrator'))`;
      const others = await tx.user.count({ where: { role: 'administrator', disabledAt: null } });
      if (others > 0)
        throw new Error('The office has an administrator already: people are added on the page «Люди»');
      const user = await tx.user.create({
        data: {
          login,
          passwordHash,
          mustChangePassword: true,
          lastName: login,
          firstName: '',
          role: 'administrator',
          bodyId: home.id,
        },
      });
      await tx.$executeRaw`
        INSERT INTO journal (action, entity, entity_id, changes, reason)
        VALUES ('user.save', 'user', ${user.id}, ${JSON.stringify({ login: [null, login], role: [null, 'administrator'] })}::json, 'first administrator')`;
    });
    process.stdout.write(`Administrator ${login}, password for the first sign-in: ${password}\n`);
  } finally {
    await archive.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
