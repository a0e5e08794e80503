import { type Period, startOf } from '@tyndau/domain/figures/periods';
import type { Result } from '@tyndau/domain/kernel/result';
import { periodOfRun } from '@tyndau/domain/reports/reportSchedule';
import { buildApp } from '../app.ts';
import type { Environment } from '../env.ts';
import { approveReport } from '../features/reports/changeReport.ts';
import { correctReport, draftReport } from '../features/reports/draftReport.ts';
import { draftNote } from '../features/reports/notes/draftNote.ts';
import type { Refusal } from '../graphql/refusal.ts';
import type { Office } from '../office.ts';
import { officeOfUser } from '../officeOfUser.ts';

/**
 * Reports and notes of the demonstration, made by the commands that make real ones, so that their figures are those of the
 * register: the half-year before last in two editions, the last one approved, the quarter that runs as a draft; a note
 * of the half-year in Kazakh and a memo in Russian. Throws if the law of reports refuses any of it.
 */
export async function writeReports(env: Environment, now: Date): Promise<void> {
  const app = await buildApp(env);
  app.clock = () => now;
  try {
    const office = async (login: string) => {
      const { id } = await app.archive.prisma.user.findUniqueOrThrow({ where: { login } });
      return officeOfUser(app, id, `demonstration-${login}`);
    };
    const [analyst, leader] = [await office('analyst'), await office('leader')];
    const last = periodOfRun('halfYear', analyst.today);
    const before = periodOfRun('halfYear', last.from);
    const first = await approved(analyst, leader, before);
    const corrected = done(await correctReport(analyst, first, 'Орган уточнил результаты после выезда'));
    done(await approveReport(leader, { id: corrected, version: 1, explanation: '' }));
    await approved(analyst, leader, last);
    const quarter = { from: startOf('quarter', analyst.today), to: analyst.today };
    done(await draftReport(analyst, { idempotencyKey: 'demonstration-quarter', ...quarter }));
    done(await note(analyst, 'halfYear', 'kk', last));
    done(await note(analyst, 'memo', 'ru', quarter));
  } finally {
    await app.close();
  }
}

async function approved(analyst: Office, leader: Office, period: Period): Promise<number> {
  const id = done(await draftReport(analyst, { idempotencyKey: `demonstration-${period.from}`, ...period }));
  return done(await approveReport(leader, { id, version: 1, explanation: '' }));
}

const note = (office: Office, kind: string, language: string, period: Period) =>
  draftNote(office, { idempotencyKey: `demonstration-${kind}`, kind, language, ...period });

function done<Value>(outcome: Result<Value, readonly Refusal[]>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(
    `The demonstration's reports were refused: ${outcome.refusal.map(({ code }) => code).join(', ')}`,
  );
}
