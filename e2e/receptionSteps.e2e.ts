import { randomInt, randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import {
  type AssignmentAction,
  assignmentActionRules,
  assignmentLifecycle,
} from '@tyndau/domain/assignments/assignmentLifecycle';
import { executionVerdictNames } from '@tyndau/domain/assignments/executionVerdicts';
import { receptionStateNames } from '@tyndau/domain/receptions/receptionStates';
import { receptionWorkflow } from '@tyndau/domain/receptions/receptionWorkflow';
import { hire } from './colleague.ts';
import { choose } from './hands.ts';
import { expect, type Somebody, test } from './office.ts';
import { ownOfficials } from './officials.ts';
import { newWriter, type Writer } from './persons.ts';
import { walkSingleDay } from './singleDay.ts';
import { type Language, say, sayingOf, texts } from './texts.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ actionTimeout: 20_000 });

/** Today as the office counts it. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(new Date());
const later = (days: number) =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const typedDay = (on: string) => on.split('-').reverse().join('.');

/** The desk of the organiser on a card: the form of the present step. */
function desk(page: Page, language: Language) {
  const t = texts[language].receptionSteps;
  const form = (name: string) => page.getByRole('form', { name, exact: true });
  return {
    t,
    form,
    async fill(name: string, label: string, text: string) {
      await form(name).getByRole('textbox', { name: label }).fill(text);
    },
    async pick(name: string, label: string, option: string) {
      await form(name).getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    send: (name: string) => form(name).getByRole('button', { name, exact: true }).click(),
    /** The page has gone on to the next step. */
    async at(step: number) {
      await expect(page.getByRole('heading', { name: say(t.now, { step }), exact: true })).toBeVisible();
    },
  };
}

/** Somebody comes to the counter and asks to be received; the office goes on to his card. */
async function ask(page: Page, language: Language, writer: Writer, essence: string): Promise<void> {
  const t = texts[language].receptionSteps;
  await page.goto('/receptions');
  await page.getByRole('button', { name: t.request }).click();
  const form = page.getByRole('form', { name: t.request });
  const write = (label: string, text: string) =>
    form.getByRole('textbox', { name: label, exact: true }).fill(text);
  await write(t.lastName, writer.lastName);
  await write(t.firstName, writer.firstName);
  await write(t.iin, writer.iin);
  await write(t.phone, writer.phone);
  await write(t.address, 'Қостанай, Сынақ көшесі, 7');
  await choose(form, t.question, '01.01.02', /Слабое отопление|жылу/i);
  await write(t.essence, essence);
  await form.getByRole('combobox', { name: t.language, exact: true }).click();
  await page.getByRole('option', { name: t.languageOf[language] }).click();
  await form.getByRole('button', { name: t.request }).click();
  await page.waitForURL(/\/receptions\/\d+$/);
}

/** The body takes the assignment into work and reports; the department concludes, the leadership ends the control. */
async function execute({ organiser, leader, executor }: People, address: string, language: Language) {
  const act = async (
    { page }: Somebody,
    action: AssignmentAction,
    fill?: (form: Locator) => Promise<void>,
  ) => {
    const name = assignmentActionRules[action].name[language];
    await page.goto(address);
    await page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
    if (!fill)
      return expect(page.getByRole('toolbar').getByRole('button', { name, exact: true })).toBeHidden();
    const form = page.getByRole('form', { name });
    await fill(form);
    await form.getByRole('button', { name, exact: true }).click();
    return expect(form).toBeHidden();
  };
  const t = texts[language].assignments.form;
  await act(executor, 'assignment.accept');
  await act(executor, 'assignment.report', (form) =>
    form.getByRole('textbox', { name: t.reportText.final }).fill('Үйге жылу берілді, акт қол қойылды.'),
  );
  await act(organiser, 'assignment.conclude', async (form) => {
    await choose(form, t.verdict, '', executionVerdictNames.executed[language]);
    await form.getByRole('textbox', { name: t.conclusion }).fill('Орындалды, тұрғын растады.');
  });
  await act(leader, 'assignment.acceptReport');
}

const nameOf = (step: keyof typeof receptionWorkflow, result: string, language: Language) =>
  receptionWorkflow[step].results[result]?.name[language] ?? '';

interface People {
  readonly organiser: Somebody;
  readonly leader: Somebody;
  readonly executor: Somebody;
}

/** The whole road of one person on one day, each step by whose it is, in one language. */
async function walk(language: Language, { organiser, leader, executor }: People): Promise<void> {
  const { page } = organiser;
  const { t, fill, pick, send, at, form } = desk(page, language);
  const writer = newWriter();
  // Nobody else's hours: another journey cannot have taken this one.
  const [official] = await ownOfficials(organiser, 1, today());
  if (!official) throw new Error('Nobody receives');
  await ask(page, language, writer, 'Үйдің жылуы бес күннен бері жоқ, шара қолдануды сұрайды.');
  const address = new URL(page.url()).pathname;

  await test.step('1–2: four answers, and what is missing is asked for', async () => {
    await at(1);
    await fill(t.examine, t.documents, 'Өтініш, 1 парақ');
    await pick(t.examine, t.result, nameOf(1, 'insufficient', language));
    await send(t.examine);
    await at(2);
    await form(t.sendInquiries).getByRole('textbox', { name: t.whatToAsk }).first().fill('Төлем түбіртегі');
    await send(t.sendInquiries);
    await at(3);
  });

  await test.step('3: the brief is filled from the card, and the leadership decides', async () => {
    await expect(form(t.submitBrief).getByRole('textbox', { name: t.brief })).toHaveValue(
      new RegExp(writer.lastName),
    );
    await send(t.submitBrief);
    await expect(
      page.getByText(say(t.notYours, { who: receptionWorkflow[3].responsible[language] })),
    ).toBeVisible();
    const head = desk(leader.page, language);
    await leader.page.goto(address);
    const appoint = head.form(head.t.appoint);
    await appoint.getByRole('textbox', { name: t.proposedOn }).fill(typedDay(today()));
    await choose(appoint, t.official, official.fullName, official.fullName);
    await head.fill(t.appoint, t.time, '10:00');
    await head.send(t.appoint);
    await expect(appoint).toBeHidden();
  });

  await test.step('4–5: entered in the journal, told, and the competent bodies are invited', async () => {
    // The card follows the decision of the leadership by itself.
    await at(4);
    await send(t.enter);
    await at(5);
    await send(t.invite);
    await at(6);
  });

  await test.step('6: the body gives its position in its room, and the position is good', async () => {
    const room = executor.page;
    await room.goto('/reception-room');
    const line = room.getByRole('listitem').filter({ hasText: writer.lastName });
    await line.getByRole('button', { name: t.givePosition }).click();
    await line.getByRole('textbox', { name: t.position }).fill('Жөндеу басталды, жылу үш күнде беріледі.');
    await line.getByRole('textbox', { name: t.whoComes }).fill('Сапаров Е.');
    await line.getByRole('button', { name: t.givePosition }).click();
    await expect(line.getByText(t.waiting)).toBeVisible();
    await expect(form(t.assess)).toContainText('үш күнде');
    await send(t.assess);
  });

  await test.step('7–9: the call, the materials, the meeting', async () => {
    await at(7);
    await expect(form(t.call)).toContainText(writer.lastName);
    await send(t.call);
    await at(8);
    await send(t.handOver);
    await at(9);
    await fill(t.meet, t.decision, 'Жылуды үш күнде беру.');
    await send(t.meet);
  });

  await test.step('10–11: received, and the protocol gives an assignment to the body', async () => {
    await at(10);
    await choose(form(t.answer), t.outcomeOfReception, '', language === 'ru' ? /Разъяснено/ : /Түсіндірілді/);
    await fill(t.answer, t.givenAnswer, 'Жылу үш күнде берілетіні айтылды.');
    await send(t.answer);
    await at(11);
    const protocol = form(t.protocol);
    await expect(protocol.getByRole('textbox', { name: t.order })).toHaveValue(/үш күнде/);
    const ownBody = language === 'ru' ? /^Управление энергетики/ : /облысы.*энергетика/i;
    await choose(protocol, t.orderTo, language === 'ru' ? 'энергетики' : 'энергетика', ownBody);
    await protocol.getByRole('textbox', { name: t.orderBy }).fill(typedDay(later(9)));
    await send(t.protocol);
    await at(12);
    await expect(page.getByRole('region', { name: texts[language].receptions.assignments })).toBeVisible();
    // Nothing is executed while the assignment is open.
    await send(t.control);
    await expect(
      page.getByText(sayingOf(texts[language].refusals.RECEPTION_ASSIGNMENTS_OPEN)).first(),
    ).toBeVisible();
  });

  await test.step('12: the assignment is executed, concluded upon and taken off control', async () => {
    const orders = page.getByRole('region', { name: texts[language].receptions.assignments });
    await execute(
      { organiser, leader, executor },
      (await orders.getByRole('link').getAttribute('href')) ?? '',
      language,
    );
    await page.goto(address);
    await expect(orders).toContainText(assignmentLifecycle.executed.name[language]);
    await send(t.control);
    await at(13);
  });

  await test.step('13: the archive, as agreed with the leadership', async () => {
    await fill(t.archive, t.archiveNote, 'Әкім аппаратының басшысымен келісілді.');
    await send(t.archive);
    await expect(form(t.archive)).toBeHidden();
    const rail = page.getByRole('list', { name: texts[language].receptions.steps });
    await expect(rail.getByText(nameOf(13, 'archived', language), { exact: true })).toBeVisible();
  });
}

for (const [language, name] of [
  ['ru', 'Russian'],
  ['kk', 'Kazakh'],
] as const) {
  test(`in ${name} one person goes through all thirteen steps`, async ({ signInAs, browser, baseURL }) => {
    const admin = await signInAs('admin');
    const own = (like: 'organiser' | 'leader' | 'executor') =>
      hire(admin, like, language, { browser, baseURL });
    const [organiser, leader, executor] = [
      await own('organiser'),
      await own('leader'),
      await own('executor'),
    ];
    await walk(language, { organiser, leader, executor });
    for (const one of [organiser, leader, executor]) await one.close();
  });
}

test('whoever does not say what he wants is told so by a notice that can be printed', async ({
  signInAs,
}) => {
  const { page } = await signInAs('organiser');
  const { t } = desk(page, 'ru');
  const writer = newWriter();
  await ask(page, 'ru', writer, '—');
  const state = receptionStateNames.leftWithoutConsideration.ru;
  await expect(page.getByRole('grid')).toBeHidden();
  await expect(page.getByText(state, { exact: true })).toBeVisible();
  const links = page.getByRole('region', { name: t.noticesTitle });
  await links.locator('summary', { hasText: t.noticeKind.receptionWithoutEssenceNotice }).click();
  await expect(page.getByText(new RegExp(`Уважаемый.*${writer.lastName}`))).toBeVisible();
  const href = await links.getByRole('link', { name: 'PDF' }).getAttribute('href');
  const printed = await page.request.get(href ?? '');
  expect(printed.headers()['content-type']).toBe('application/pdf');
});

/** Somebody appointed for a day far off, before the journey begins. */
async function appointed(
  organiser: Somebody,
  leader: Somebody,
  on: string,
  time: string | null = null,
  own?: number,
): Promise<Seated> {
  const { lastName, firstName, iin } = newWriter();
  const input = {
    ...{ idempotencyKey: randomUUID(), source: 'byHand', questionCode: '01.01.02', language: 'ru' },
    applicant: { kind: 'naturalPerson', lastName, firstName, iin, address: 'Костанай, ул. Сынақ, 9' },
    ...{ essence: 'Просит вернуть отопление в дом после ремонта сетей.', format: 'inPerson' },
  };
  const { officials } = await organiser.ask<{ officials: { id: number }[] }>('{ officials { id } }');
  const officialId = own ?? officials.at(-1)?.id ?? 0;
  const { bodies } = await organiser.ask<{ bodies: { id: number; code: string }[] }>(
    '{ bodies { id code } }',
  );
  const bodyId = bodies.find(({ code }) => code === 'kst-utilities')?.id;
  let seen = await act(organiser, 'requestReception', 'RequestReceptionInput', input);
  const answers = { character: 'Отопление', competentBodyIds: [bodyId], earlierAppeals: '', documents: '' };
  const examined = { ...seen, ...answers, result: 'complete', documentsMatch: true };
  seen = await act(organiser, 'examineReception', 'ExamineReceptionInput', examined);
  const brief = { ...seen, text: 'Справка', proposal: 'receive', proposedOn: on, officialId };
  seen = await act(organiser, 'briefReception', 'BriefReceptionInput', brief);
  seen = await act(leader, 'appointReception', 'AppointReceptionInput', {
    ...seen,
    receptionOn: on,
    officialId,
    time,
  });
  return { ...seen, name: `${lastName} ${firstName}` };
}

interface Seated {
  readonly id: number;
  readonly version: number;
  readonly name: string;
}

async function act(somebody: Somebody, verb: string, type: string, input: object) {
  const answer = await somebody.ask<Record<string, { reception: { id: number; version: number } | null }>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { reception { id version } refusals { code field } } }`,
    { input },
  );
  const reception = answer[verb]?.reception;
  if (!reception) throw new Error(`${verb}: ${JSON.stringify(answer)}`);
  return reception;
}

test('two organisers give one hour: one of them is told that it is taken, and moves to another', async ({
  signInAs,
  browser,
  baseURL,
}) => {
  const [first, leader, admin] = [
    await signInAs('organiser'),
    await signInAs('leader'),
    await signInAs('admin'),
  ];
  const second = await hire(admin, 'organiser', 'ru', { browser, baseURL });
  const on = `2027-0${randomInt(1, 9)}-1${randomInt(0, 9)}`;
  const { t } = desk(first.page, 'ru');
  const people = [await appointed(first, leader, on), await appointed(first, leader, on)];
  const desks = [first, second].map(({ page }, index) => ({ page, person: people[index] }));
  const forms = await Promise.all(
    desks.map(async ({ page, person }) => {
      await page.goto(`/receptions/${person?.id}`);
      const form = page.getByRole('form', { name: t.setTime });
      await form.getByRole('textbox', { name: t.time }).fill('10:00');
      return form;
    }),
  );
  await Promise.all(forms.map((form) => form.getByRole('button', { name: t.setTime }).click()));
  const taken = (page: Page) => page.getByRole('form', { name: t.enter });
  const told = (page: Page) => page.getByText(sayingOf(texts.ru.refusals.RECEPTION_OFFICIAL_BUSY)).first();
  const winner = first.page;
  await expect(taken(first.page).or(told(first.page))).toBeVisible();
  await expect(taken(second.page).or(told(second.page))).toBeVisible();
  const isFirst = await taken(winner).isVisible();
  const [happy, late] = isFirst ? [first.page, second.page] : [second.page, first.page];
  await expect(told(late)).toBeVisible();
  await late.getByRole('form', { name: t.setTime }).getByRole('textbox', { name: t.time }).fill('10:30');
  await late.getByRole('form', { name: t.setTime }).getByRole('button', { name: t.setTime }).click();
  await expect(taken(late)).toBeVisible();

  await test.step('whoever was told already and is moved is told again', async () => {
    await taken(happy).getByRole('button', { name: t.enter }).click();
    await expect(happy.getByRole('heading', { name: say(t.now, { step: 5 }) })).toBeVisible();
    await happy.getByRole('button', { name: t.move, exact: true }).click();
    const form = happy.getByRole('form', { name: t.move });
    await form.getByRole('textbox', { name: t.time }).fill('11:45');
    await form.getByRole('textbox', { name: t.moveReason }).fill('Совещание у акима');
    await form.getByRole('button', { name: t.move }).click();
    await expect(happy.getByRole('heading', { name: say(t.now, { step: 4 }) })).toBeVisible();
    await taken(happy).getByRole('button', { name: t.enter }).click();
    await happy.getByText(t.noticeKind.receptionRescheduledNotice).click();
    await expect(happy.getByText(/Причина: Совещание у акима/)).toBeVisible();
  });
  await second.close();
});

/** A Tuesday far off in a month without holidays: a move to a day off has a consequence of its own. */
function aTuesday(): string {
  const day = new Date(Date.UTC(2028, [1, 3, 5, 8, 10][randomInt(0, 5)] ?? 1, randomInt(1, 22)));
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}

test('in the calendar a person is dragged to another official, and sees the consequences first', async ({
  signInAs,
}) => {
  const [organiser, leader] = [await signInAs('organiser'), await signInAs('leader')];
  const on = aTuesday();
  const officials = await ownOfficials(organiser, 2, on);
  const person = await appointed(organiser, leader, on, '10:00', officials.at(-1)?.id);
  const { page } = organiser;
  await page.goto(`/receptions/calendar?on=${on}`);
  const column = (name = '') => page.getByRole('list', { name, exact: true });
  const other = officials.at(-2);
  const block = column(officials.at(-1)?.fullName).getByRole('link', { name: person.name });
  await block.dragTo(column(other?.fullName), { targetPosition: { x: 40, y: 300 } });
  const t = texts.ru.receptionCalendar;
  const dialog = page.getByRole('dialog', { name: new RegExp(t.moveTitle) });
  const steps = texts.ru.receptionSteps;
  await expect(dialog.getByRole('textbox', { name: steps.official })).toHaveValue(other?.fullName ?? '');
  await expect(dialog).toContainText(t.noConsequences);
  await dialog.getByRole('button', { name: t.move }).click();
  const moved = column(other?.fullName).getByRole('link', { name: person.name });
  await expect(moved).toBeVisible();

  await test.step('and by keys alone, to another hour and another day', async () => {
    await moved.focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: `${t.moveTitle}: ${person.name}` })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: steps.time })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('13:15');
    await expect(dialog).toContainText(t.consequence.outsideHours);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('10:45');
    await expect(dialog).toContainText(t.noConsequences);
    await dialog.getByRole('button', { name: t.move }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(column(other?.fullName).getByRole('link', { name: /^10:45/ })).toBeVisible();
  });

  await test.step('in the week the person stands in the line of the official, and is dragged to another day', async () => {
    await page.getByRole('radiogroup', { name: t.title }).getByText(t.view.week).click();
    const line = page.getByRole('row').filter({ hasText: other?.fullName ?? '' });
    const thursday = line.getByRole('cell').nth(3);
    await line
      .getByRole('cell')
      .nth(1)
      .getByRole('link', { name: /^10:45/ })
      .dragTo(thursday);
    const later = new Date(Date.parse(`${on}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10);
    await expect(dialog.getByRole('textbox', { name: steps.newDay })).toHaveValue(typedDay(later));
    await expect(dialog).toContainText(t.consequence.outsideHours);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(line.getByRole('button', { name: `${t.moveTitle}: ${person.name}` })).toHaveCount(1);
  });
});

test('everybody reads the schedule; an official’s calendar answers to its newest secret alone', async ({
  signInAs,
  page: passerBy,
}) => {
  const t = texts.ru.receptionPapers;
  await passerBy.goto('/schedule');
  await expect(passerBy.getByRole('heading', { level: 1 })).toBeVisible();
  const printed = await passerBy.request.get('/api/schedule.pdf?format=a3');
  expect(printed.headers()['content-type']).toBe('application/pdf');
  const { page } = await signInAs('organiser');
  await page.goto('/receptions/schedules');
  const renew = page.getByRole('button', { name: new RegExp(t.feeds.feedRenew) }).last();
  const address = page.getByRole('textbox', { name: t.feeds.feed });
  await renew.click();
  await expect(address).toHaveValue(/calendars/);
  const first = await address.inputValue();
  expect((await passerBy.request.get(first)).headers()['content-type']).toContain('text/calendar');
  await renew.click();
  await expect(address).not.toHaveValue(first);
  expect((await passerBy.request.get(first)).status()).toBe(404);
});

// Closing a day writes into the cards of everybody of the day: it stands in one file with the walks of the same day,
// which are never walked beside each other.
test('a single reception day of three hundred people goes from requests to protocols', async ({
  signInAs,
}) => {
  test.slow();
  await walkSingleDay(await signInAs('organiser'), await signInAs('leader'));
});
