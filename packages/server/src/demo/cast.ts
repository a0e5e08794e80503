import type { Role } from '@tyndau/domain/access/roles';
import { fullName, type PersonName } from '@tyndau/domain/identity/personName';
import type { Body } from '../db/generated/client.ts';
import type { ReferenceBook } from '../reference/book.ts';
import { makeName } from './names.ts';
import { throwDice } from './random.ts';
import type { RowSink } from './tables.ts';

/** The password of every demonstration account; said aloud at the start and on the sign-in page. */
export const DEMO_PASSWORD = 'Tyndau-2026';

/** An account of the demonstration. */
export interface DemoAccount {
  readonly login: string;
  readonly role: Role;
  readonly name: PersonName;
  readonly post: { readonly kk: string; readonly ru: string };
  readonly language: 'kk' | 'ru';
}

const account = (
  login: string,
  role: Role,
  [lastName, firstName, patronymic]: readonly [string, string, string],
  [kk, ru]: readonly [string, string],
  language: 'kk' | 'ru',
): DemoAccount => ({ login, role, name: { lastName, firstName, patronymic }, post: { kk, ru }, language });

const registrarPost = ['Бөлімнің бас маманы, тіркеуші', 'Главный специалист отдела, регистратор'] as const;

/** The people of the department. */
const departmentAccounts: readonly DemoAccount[] = [
  account(
    'priem',
    'intakeClerk',
    ['Самалбекова', 'Айгүл', 'Серікқызы'],
    ['Қабылдау маманы', 'Специалист приёма'],
    'kk',
  ),
  account('registrar', 'registrar', ['Көктембаева', 'Сәуле', 'Маратқызы'], registrarPost, 'kk'),
  account('registrar2', 'registrar', ['Снегирёва-Полевая', 'Елена', 'Андреевна'], registrarPost, 'ru'),
  account('registrar3', 'registrar', ['Жусанов', 'Данияр', 'Болатұлы'], registrarPost, 'kk'),
  account('registrar4', 'registrar', ['Берёзкина-Луговая', 'Ольга', 'Викторовна'], registrarPost, 'ru'),
  account(
    'controller',
    'controller',
    ['Тұлпарбаев', 'Ерлан', 'Қайратұлы'],
    ['Бөлім меңгерушісінің орынбасары, бақылаушы', 'Заместитель заведующего отделом, контролёр'],
    'kk',
  ),
  account(
    'organiser',
    'receptionOrganiser',
    ['Шұғылабекова', 'Жанар', 'Нұрланқызы'],
    ['Қабылдауды дайындауға жауапты қызметкер', 'Сотрудник, ответственный за подготовку приёма'],
    'kk',
  ),
  account(
    'analyst',
    'analyst',
    ['Ветрогонов-Степной', 'Сергей', 'Николаевич'],
    ['Бөлімнің талдаушы маманы', 'Специалист-аналитик отдела'],
    'ru',
  ),
  account(
    'leader',
    'leadership',
    ['Қыранбеков', 'Асқар', 'Болатұлы'],
    ['Әкім аппаратының басшысы', 'Руководитель аппарата акима'],
    'kk',
  ),
  account(
    'admin',
    'administrator',
    ['Ковылёв-Ясный', 'Андрей', 'Олегович'],
    ['Жүйе әкімшісі', 'Администратор системы'],
    'ru',
  ),
  account('auditor', 'auditor', ['Бозторғайова', 'Раушан', 'Төлегенқызы'], ['Аудитор', 'Аудитор'], 'ru'),
];

/** An ordinary executor; his body is the management of energy and utilities. */
const plainExecutor = account(
  'executor',
  'executor',
  ['Жарқынбаев', 'Талғат', 'Ермекұлы'],
  ['Басқарма маманы, орындаушы', 'Специалист управления, исполнитель'],
  'ru',
);

/** A colleague of his, and the head who signs what they write. */
const secondExecutor = account(
  'executor2',
  'executor',
  ['Бәйшешекова', 'Меруерт', 'Сағатқызы'],
  ['Басқарманың бас маманы, орындаушы', 'Главный специалист управления, исполнитель'],
  'kk',
);
const bodyHead = account(
  'head',
  'executor',
  ['Тұғырылов', 'Нұрлан', 'Серғазыұлы'],
  ['Басқарма басшысы', 'Руководитель управления'],
  'kk',
);

/** The accounts to choose from at the sign-in; besides, every executing body has `exec-<body code>`. */
export const demoAccounts: readonly DemoAccount[] = [
  ...departmentAccounts,
  plainExecutor,
  secondExecutor,
  bodyHead,
];

const localKinds = ['management', 'districtAkimat'];

/** The login of a body's executor. */
export const executorLogin = (bodyCode: string) => `exec-${bodyCode}`;

/** Somebody who acts in the demonstration. */
export interface Actor {
  readonly id: number;
  readonly login: string;
  readonly name: string;
}

/** Who acts: the department and, body by body, those who execute and those who sign. */
export interface Cast {
  readonly clerk: Actor;
  readonly registrars: readonly Actor[];
  /** Those at work on the last day: one is ill. */
  readonly registrarsToday: readonly Actor[];
  readonly controller: Actor;
  readonly organiser: Actor;
  readonly leader: Actor;
  /** The ordinary executor `exec-<body code>`. */
  executorOf(bodyId: number): Actor | null;
  /** Who signs the answers of the body; in most bodies he has no account. */
  headOf(bodyId: number): string;
  readonly accounts: readonly {
    readonly login: string;
    readonly role: Role;
    readonly name: string;
    readonly post: string;
  }[];
}

/** Bodies that take appeals and answer them. */
export function executingBodies(book: ReferenceBook): Body[] {
  const competent = new Set([...book.competence.byQuestion.values()].flat());
  return [...book.bodies.values()].filter(
    ({ id, kind, code, validTo, territoryCode }) =>
      validTo === null &&
      (localKinds.includes(kind) ||
        code === 'kst-apparatus' ||
        (competent.has(id) &&
          ['territorialUnit', 'judicial', 'partner'].includes(kind) &&
          territoryCode?.startsWith('39'))),
  );
}

/** Writes the accounts and says who is who. The executor of the demonstration's list is that of `executor`'s body. */
export function makeCast(
  book: ReferenceBook,
  sink: RowSink,
  options: {
    readonly seed: number;
    readonly firstUserId: number;
    readonly passwordHash: string;
    readonly createdAt: string;
  },
): Cast {
  const dice = throwDice(options.seed ^ 0x5eed);
  const home = book.bodiesByCode.get('kst-control');
  if (!home) throw new Error('The reference data has no body kst-control: load it first');
  const accounts: { login: string; role: Role; name: string; post: string }[] = [];
  const executors = new Map<number, Actor>();
  const heads = new Map<number, string>();
  let id = options.firstUserId - 1;
  const add = (
    { login, role, name, post, language }: DemoAccount,
    bodyId: number,
    territory: string,
  ): Actor => {
    id += 1;
    const { lastName, firstName, patronymic } = name;
    const cells = [
      id,
      login,
      options.passwordHash,
      options.createdAt,
      lastName,
      firstName,
      patronymic,
      post.kk,
      post.ru,
    ];
    const signs = login === bodyHead.login;
    sink.add('users', [...cells, role, bodyId, territory, language, options.createdAt, signs]);
    accounts.push({ login, role, name: fullName(name), post: post.ru });
    return { id, login, name: fullName(name) };
  };
  const staff = new Map(
    departmentAccounts.map((person) => [person.login, add(person, home.id, '390000000')]),
  );
  for (const body of executingBodies(book)) {
    heads.set(body.id, surnameOf(makeName(dice, dice.chance(0.35) ? 'female' : 'male', dice.chance(0.6))));
    const isKazakh = dice.chance(0.6);
    const person: DemoAccount = {
      login: executorLogin(body.code),
      role: 'executor',
      name: makeName(dice, dice.chance(0.5) ? 'female' : 'male', isKazakh),
      post: { kk: `Орындаушы, ${body.shortKk}`, ru: `Исполнитель, ${body.shortRu}` },
      language: isKazakh ? 'kk' : 'ru',
    };
    const territory = body.territoryCode?.startsWith('39') ? body.territoryCode : '390000000';
    executors.set(body.id, add(person, body.id, territory));
  }
  const utilities = book.bodiesByCode.get('kst-utilities');
  if (utilities) {
    executors.set(utilities.id, add(plainExecutor, utilities.id, '390000000'));
    add(secondExecutor, utilities.id, '390000000');
    add(bodyHead, utilities.id, '390000000');
    heads.set(utilities.id, surnameOf(bodyHead.name));
  }
  const named = (login: string) => {
    const actor = staff.get(login);
    if (!actor) throw new Error(`No account ${login}`);
    return actor;
  };
  return {
    clerk: named('priem'),
    registrars: ['registrar', 'registrar2', 'registrar3', 'registrar4'].map(named),
    registrarsToday: ['registrar', 'registrar2', 'registrar3'].map(named),
    controller: named('controller'),
    organiser: named('organiser'),
    leader: named('leader'),
    executorOf: (bodyId) => executors.get(bodyId) ?? null,
    headOf: (bodyId) => heads.get(bodyId) ?? named('leader').name,
    accounts,
  };
}

function surnameOf({ lastName, firstName }: PersonName): string {
  return `${firstName[0] ?? ''}. ${lastName}`;
}
