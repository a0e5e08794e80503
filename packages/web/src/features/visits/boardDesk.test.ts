import { expect, it } from 'vitest';
import type { ActStore, KeptAct } from './actStore.ts';
import { type ActsAnswer, BoardDesk } from './boardDesk.ts';
import { ofServer } from './boardView.ts';
import type { BoardPersonFieldsFragment, VisitActInput } from './visits.generated.ts';

const on = '2026-11-27';
const at = Date.parse(`${on}T05:00:00Z`);

const person = (part: Partial<BoardPersonFieldsFragment> = {}): BoardPersonFieldsFragment => ({
  ...{ id: 12, number: 'ЖҚ-2026-0012', name: 'Далаева Айнұр', privilege: null, essence: 'Жылу' },
  question: { code: '01.01.02', name: { kk: '', ru: '', en: '' } },
  ...{ territory: null, language: 'kk', format: 'inPerson', plannedAt: null, planMinutes: 15, step: 10 },
  ...{ receptionState: 'agreed', isMovedAway: false, state: 'expected', officialId: 3, isReserve: false },
  ...{ isPutBack: false, isWalkIn: false, queueNumber: null, arrivedAt: null, readyAt: null },
  ...{ summonedAt: null, beganAt: null, endedAt: null, outcome: null, note: '' },
  ...part,
});

/** The shelf of one computer, and what was written on it, in order. */
function aComputer() {
  const acts = new Map<string, KeptAct>();
  const written: string[] = [];
  const store: ActStore = {
    load: async () => [...acts.values()],
    async put(act) {
      acts.set(act.input.key, act);
    },
    async remove(keys) {
      for (const key of keys) {
        acts.delete(key);
        written.push('forgot the act');
      }
    },
  };
  return { acts, written, store };
}

function open(
  { store, written }: ReturnType<typeof aComputer>,
  send: (acts: readonly VisitActInput[]) => Promise<ActsAnswer>,
) {
  const keep = async (people: readonly BoardPersonFieldsFragment[]) => {
    written.push(`kept ${people.map(({ state }) => state).join()}`);
  };
  const desk = new BoardDesk({ on, userId: 1, store, send, keep, clock: () => at });
  desk.merge(desk.nextQuestion(), [person()]);
  return desk;
}

const confirm = async (acts: readonly VisitActInput[]): Promise<ActsAnswer> => ({
  acts: acts.map(({ key }) => ({ key, receptionId: 12, refusals: [] })),
  people: [person({ state: 'arrived', arrivedAt: new Date(at).toISOString() })],
});

it('forgets an act only when what it did lies on the computer', async () => {
  const computer = aComputer();
  const desk = open(computer, confirm);
  await desk.act(ofServer(person()), { act: 'arrive' }, 'Далаева');
  await desk.flush();
  await expect.poll(() => computer.acts.size).toBe(0);
  expect(computer.written).toEqual(['kept arrived', 'forgot the act']);
  desk.close();
});

it('shows and sends after a reload what was done without the network, under the same key', async () => {
  const computer = aComputer();
  const lost = open(computer, () => Promise.reject(new TypeError('Failed to fetch')));
  await lost.act(ofServer(person()), { act: 'arrive' }, 'Далаева');
  await expect.poll(() => lost.view().isOffline).toBe(true);
  lost.close();
  const [key] = computer.acts.keys();

  const sent: string[] = [];
  const desk = open(computer, (acts) => {
    sent.push(...acts.map((act) => act.key));
    return confirm(acts);
  });
  await expect.poll(() => desk.view().people.get('r12')?.state).toBe('arrived');
  await expect.poll(() => computer.acts.size).toBe(0);
  expect(sent).toEqual([key]);
  desk.close();
});
