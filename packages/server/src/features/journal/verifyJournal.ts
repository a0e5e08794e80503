import type { Archive } from '../../db/archive.ts';
import { noteSeen } from '../../db/journal.ts';
import { checkJournal, type JournalCheck } from '../../journal/checkJournal.ts';
import type { Office } from '../../office.ts';

const running = new WeakMap<Archive, Promise<JournalCheck>>();

/** Examines the chains of the journal; whoever asks while it is being done waits for the same examination. */
export async function verifyJournal(office: Office): Promise<JournalCheck> {
  office.require('journal.read');
  const check = await (running.get(office.archive) ?? start(office.archive));
  const { isIntact, entries, brokenId, problem } = check;
  const changes = { isIntact, entries, brokenId, problem };
  await noteSeen(office, { action: 'journal.verify', entity: 'journal', entityId: null, changes });
  return check;
}

function start(archive: Archive): Promise<JournalCheck> {
  const check = checkJournal(archive).finally(() => running.delete(archive));
  running.set(archive, check);
  return check;
}
