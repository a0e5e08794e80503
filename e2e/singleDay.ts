import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { expect, type Somebody, test } from './office.ts';
import { type OwnOfficial, ownOfficials } from './officials.ts';
import { newWriter } from './persons.ts';
import { say, texts } from './texts.ts';

const PEOPLE = 300;
const OFFICIALS = 12;
const DISTRICTS = 8;
/** So many requests are under way at once, as from several counters. */
const COUNTERS = 8;
/** So many steps are taken by one request: as many as the server takes in one. */
const AT_ONCE = 20;
/** So many calls are made one after another on the screen. */
const ROUND = 4;

const {
  receptionSteps: steps,
  receptionCalendar: calendar,
  receptionPapers: papers,
  receptions,
  visits,
} = texts.ru;
const today = () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);

interface Seen {
  readonly id: number;
  readonly version: number;
}

/** Takes a step for each by the window itself, in the order given: what comes before, or beside, the step under test. */
async function take({ ask }: Somebody, verb: string, inputs: readonly object[]): Promise<Seen[]> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const step = `${verb}(input: $`;
  const seen: Seen[] = [];
  const starts = inputs.flatMap((_, index) => (index % AT_ONCE === 0 ? [index] : []));
  await inParallel(starts, async (start) => {
    const part = inputs.slice(start, start + AT_ONCE).map((input, index) => [`one${index}`, input] as const);
    const answer = await ask<Record<string, { reception?: Seen; refusals: unknown[] }>>(
      `mutation (${part.map(([name]) => `$${name}: ${type}!`)}) {
        ${part.map(([name]) => `${name}: ${step}${name}) { reception { id version } refusals { code field params } }`)} }`,
      Object.fromEntries(part),
    );
    for (const [index, [name]] of part.entries()) {
      const { reception, refusals = [] } = answer[name] ?? {};
      expect(refusals, verb).toEqual([]);
      if (!reception) throw new Error(verb);
      seen[start + index] = reception;
    }
  });
  return seen;
}

async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const counter = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: COUNTERS }, counter));
}

interface Scene {
  readonly mark: string;
  readonly bodyId: number;
  readonly districts: readonly string[];
  readonly officials: readonly OwnOfficial[];
}

/** The three hundred, through the first three steps: appointed for today, the hour is for the seating to give. */
async function appointAll(organiser: Somebody, leader: Somebody, scene: Scene): Promise<void> {
  const { mark, bodyId, districts, officials } = scene;
  const asked = await take(
    organiser,
    'requestReception',
    Array.from({ length: PEOPLE }, (_, index) => ({
      ...{ idempotencyKey: randomUUID(), source: 'egov', questionCode: '01.01.02' },
      ...{ language: index % 2 ? 'kk' : 'ru', essence: 'Не подключают к отоплению дом', format: 'inPerson' },
      territoryCode: districts[index % DISTRICTS],
      applicant: {
        ...{
          kind: 'naturalPerson',
          lastName: `${mark}-${index}`,
          firstName: 'Айнұр',
          address: `Дом ${index}`,
        },
        privilege: index % 10 === 0 ? 'disability' : null,
        phone: '+77010000000',
      },
    })),
  );
  const answers = {
    ...{ result: 'complete', character: 'Жалоба', competentBodyIds: [bodyId], earlierAppeals: 'Нет' },
    ...{ documentsMatch: true, documents: 'Заявление' },
  };
  const examined = await take(
    organiser,
    'examineReception',
    asked.map((seen) => ({ ...seen, ...answers })),
  );
  const brief = { text: 'Справка', proposal: 'receive', proposedOn: today() };
  const briefed = await take(
    organiser,
    'briefReception',
    examined.map((seen) => ({ ...seen, ...brief })),
  );
  await take(
    leader,
    'appointReception',
    briefed.map((seen, index) => {
      const officialId = officials[index % OFFICIALS]?.id;
      return { ...seen, receptionOn: today(), officialId, time: null };
    }),
  );
}

/** The single day of today, opened where nobody has opened it yet. */
async function openSingleDay({ ask }: Somebody): Promise<number> {
  const find = async () => {
    const { receptionDays } = await ask<{ receptionDays: { id: number; on: string; kind: string }[] }>(
      `{ receptionDays(year: ${today().slice(0, 4)}) { id on kind } }`,
    );
    return receptionDays.find(({ on, kind }) => on === today() && kind === 'single')?.id;
  };
  const known = await find();
  if (known) return known;
  const place = { placeKk: 'Облыс әкімдігінің залы', placeRu: 'Зал акимата области' };
  const rest = { videoRoom: '', videoLink: '', route: '', councilPlace: '' };
  await ask('mutation ($input: SaveReceptionDayInput!) { saveReceptionDay(input: $input) { done } }', {
    input: { on: today(), kind: 'single', ...place, ...rest },
  });
  return (await find()) ?? 0;
}

/** The list of the organiser, of everybody of the day by name, all of them marked. */
async function markAll(page: Page, dayId: number, mark: string, states: string): Promise<void> {
  await page.goto(`/receptions?dayId=${dayId}&text=${mark}&states=${states}`);
  await page.getByRole('button', { name: new RegExp(`^${receptions.markAll.split('{{')[0]}`) }).click();
}

/** Takes the step for everybody marked, in the drawer that opens. */
async function together(
  page: Page,
  count: number,
  step: 4 | 5 | 8 | 9,
  submit: string,
  fill?: () => Promise<void>,
) {
  await page.getByRole('button', { name: new RegExp(`^${steps.together}: ${count} `) }).click();
  await expect(page.getByRole('dialog', { name: receptionWorkflow[step].name.ru })).toBeVisible();
  await fill?.();
  await page.getByRole('form', { name: submit }).getByRole('button', { name: submit, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 60_000 });
}

/** Everybody of the day as the list has them now. */
export async function listed({ ask }: Somebody, mark: string, states: readonly string[]): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let page = 1; ; page += 1) {
    const { receptions: part } = await ask<{ receptions: { items: Listed[] } }>(
      `query ($filter: ReceptionFilter!, $page: Int!) { receptions(filter: $filter, page: $page, pageSize: 200) {
        items { id version number applicantName step startsAt isPinned official { id } invitations { id } } } }`,
      { filter: { text: mark, states }, page },
    );
    all.push(...part.items);
    if (part.items.length < 200) return all;
  }
}

export interface Listed extends Seen {
  readonly number: string;
  readonly applicantName: string;
  readonly startsAt: string | null;
  readonly isPinned: boolean;
  readonly official: { readonly id: number };
  readonly invitations: readonly { readonly id: number }[];
}

/** Everybody comes, is called and received, official by official, as from many computers; the last ten do not come. */
async function holdDay(organiser: Somebody, people: readonly Listed[]): Promise<void> {
  const doneAt = new Date().toISOString();
  const acts = people.flatMap(({ id, official }) => [
    { act: 'arrive', receptionId: id },
    { act: 'summon', receptionId: id, officialId: official.id },
    { act: 'begin', receptionId: id, officialId: official.id },
    { act: 'end', receptionId: id, outcome: 'explained', note: 'Подключить до 1 октября' },
  ]);
  for (let from = 0; from < acts.length; from += 100) {
    const part = acts.slice(from, from + 100).map((act) => ({ ...act, key: randomUUID(), doneAt }));
    const { recordVisitActs } = await organiser.ask<{
      recordVisitActs: { acts: { refusals: unknown[] }[] };
    }>(
      `mutation ($on: PlainDate!, $acts: [VisitActInput!]!) {
        recordVisitActs(on: $on, acts: $acts) { acts { refusals { code } } } }`,
      { on: today(), acts: part },
    );
    expect(recordVisitActs.acts.flatMap(({ refusals }) => refusals)).toEqual([]);
  }
}

/** A day ahead as it is typed. */
const later = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.');

/** The evening: what the day came to, the absences noted, and the protocol of one official. */
export async function endDay(
  organiser: Somebody,
  { mark, officials }: Pick<Scene, 'mark' | 'officials'>,
  people: readonly Listed[],
): Promise<void> {
  const { page } = organiser;
  await test.step('the end: figures by official and district, who did not come, the protocol of an official', async () => {
    await page.goto(`/reception-day/${today()}/totals`);
    const figures = page.getByRole('region', { name: visits.groupBy.official, exact: true });
    for (const { fullName } of officials) await expect(figures).toContainText(fullName);
    const byDistrict = page.getByRole('region', { name: visits.groupBy.district, exact: true });
    expect(await byDistrict.getByRole('rowheader').count()).toBeGreaterThanOrEqual(DISTRICTS);
    const late = page.getByRole('region', { name: visits.callBack, exact: true });
    for (const { applicantName } of people.slice(-10)) await expect(late).toContainText(applicantName);
    await page.getByRole('button', { name: visits.closeDay }).click();
    await expect(page.getByText(/Внесено: неявка (9|\d\d)/)).toBeVisible({ timeout: 60_000 });
    const first = officials[0];
    const own = people.slice(0, -10).filter(({ official }) => official.id === first?.id).length;
    const protocols = page.getByRole('list', { name: visits.protocols });
    await protocols
      .getByRole('listitem')
      .filter({ hasText: `${first?.fullName}:` })
      .getByRole('link', { name: visits.makeProtocol })
      .click();
    await page.getByRole('button', { name: new RegExp(`^${receptions.markAll.split('{{')[0]}`) }).click();
    await page.getByRole('button', { name: new RegExp(`^${steps.together}: ${own} `) }).click();
    const form = page.getByRole('form', { name: steps.protocol });
    await form.getByRole('textbox', { name: steps.orderToAll }).fill('энергетики');
    await page.getByRole('option', { name: /^Управление энергетики/ }).click();
    await form.getByRole('textbox', { name: steps.orderByAll }).fill(later(20));
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: steps.protocol, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 60_000 });
    expect((await listed(organiser, mark, ['protocolSent'])).length).toBe(own);
  });
}

/** Three hundred people of eight districts before twelve officials, on the single day of today: from requests to protocols. */
export async function walkSingleDay(organiser: Somebody, leader: Somebody): Promise<void> {
  const { page, ask } = organiser;
  const mark = newWriter().lastName;
  const { bodies, territories } = await ask<{
    bodies: { id: number; code: string }[];
    territories: { code: string; parentCode: string | null }[];
  }>('{ bodies { id code } territories { code parentCode } }');
  const districts = territories.filter(({ parentCode }) => parentCode === '390000000').slice(0, DISTRICTS);
  const scene: Scene = {
    mark,
    bodyId: bodies.find(({ code }) => code === 'kst-utilities')?.id ?? 0,
    districts: districts.map(({ code }) => code),
    officials: await ownOfficials(organiser, OFFICIALS, today()),
  };
  const dayId = await openSingleDay(organiser);
  await appointAll(organiser, leader, scene);
  const byHand = `${mark}-7 Айнұр`;

  await test.step('seating: everybody has a place, and what the organiser changes stays', async () => {
    await page.goto(`/receptions/seating?dayId=${dayId}`);
    const other = scene.officials[3]?.fullName ?? '';
    await expect(
      page.getByRole('region', { name: new RegExp(`^${calendar.proposal.split('{{')[0]}`) }),
    ).toBeVisible({
      timeout: 60_000,
    });
    const change = say(calendar.changePlace, { name: byHand });
    await page.getByRole('button', { name: change }).click();
    await page.getByRole('combobox', { name: change }).fill(`09:15 · ${other}`);
    await page.getByRole('option', { name: `09:15 · ${other}` }).click();
    const column = page.getByRole('region', { name: other, exact: true });
    await expect(column.getByRole('listitem').filter({ hasText: byHand })).toContainText('09:15');
    await page.getByRole('button', { name: calendar.accept }).click();
    await expect(page.getByText(calendar.accepted)).toBeVisible({ timeout: 60_000 });
    const seated = await listed(organiser, mark, ['appointed']);
    expect(seated.filter(({ startsAt }) => startsAt === null)).toEqual([]);
    const moved = seated.find(({ applicantName }) => applicantName === byHand);
    expect(moved).toMatchObject({ isPinned: true, official: { id: scene.officials[3]?.id } });
  });

  await test.step('4–5: the notices and the invitations, for everybody in one act', async () => {
    await markAll(page, dayId, mark, 'appointed');
    await together(page, PEOPLE, 4, steps.enter);
    await markAll(page, dayId, mark, 'scheduled');
    await together(page, PEOPLE, 5, steps.invite);
  });

  await test.step('6–7: the positions, then the calls one after another', async () => {
    const invited = await listed(organiser, mark, ['invited']);
    await take(
      organiser,
      'assessPositions',
      invited.map(({ id, version, invitations: [invitation] }) => {
        const assessments = [{ invitationId: invitation?.id, assessment: 'notGiven', remarks: '' }];
        return { id, version, assessments };
      }),
    );
    await page.goto(`/receptions?dayId=${dayId}&text=${mark}&states=materialsReviewed`);
    for (let one = 0; one < ROUND; one += 1) {
      await page.getByRole('row').filter({ hasText: mark }).nth(one).getByRole('checkbox').check();
    }
    await page.getByRole('button', { name: new RegExp(`^${steps.together}: ${ROUND} `) }).click();
    const calls = page.getByRole('dialog', { name: receptionWorkflow[7].name.ru });
    for (let call = 1; call <= ROUND; call += 1) {
      await expect(calls.getByRole('status')).toHaveText(
        say(papers.calling.progress, { at: call, count: ROUND }),
      );
      await calls.getByRole('button', { name: steps.call }).click();
    }
    await expect(calls).toBeHidden();
    const reviewed = await listed(organiser, mark, ['materialsReviewed']);
    await take(
      organiser,
      'recordCall',
      reviewed.map(({ id, version }) => ({ id, version, outcome: 'confirmed', note: '' })),
    );
  });

  await test.step('8–9: the packs are handed over, one meeting decides for all', async () => {
    await markAll(page, dayId, mark, 'confirmed');
    await together(page, PEOPLE, 8, steps.handOver);
    await markAll(page, dayId, mark, 'materialsHanded');
    await together(page, PEOPLE, 9, steps.meet, async () => {
      const write = (name: string, text: string) =>
        page.getByRole('textbox', { name, exact: true }).fill(text);
      await write(steps.attendance, 'Сапаров Е., управление энергетики');
      await write(steps.decisionOfAll, 'Подключить до отопительного сезона');
    });
  });

  const people = await listed(organiser, mark, ['agreed']);
  const [door] = people.slice(-1);
  await test.step('the day: the board follows what happens in twelve rooms', async () => {
    await page.goto(`/reception-day/${today()}`);
    const column = page.getByRole('region', { name: scene.officials[0]?.fullName ?? '', exact: true });
    await expect(column).toContainText(/принято 0 из \d+/);
    await holdDay(organiser, people.slice(0, -10));
    await expect(column).not.toContainText('принято 0 ');
    // One of those who are late comes to the door after all, and is found by his number.
    await page.getByRole('textbox', { name: visits.scan }).fill(door?.number ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say(visits.arrivedNow, { name: door?.applicantName ?? '' }))).toBeVisible();
    await expect(page.locator('[data-waiting="0"]')).toBeVisible();
  });
  await endDay(organiser, scene, people);
}
