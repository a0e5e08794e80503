import { describe, expect, it } from 'vitest';
import { appealKinds } from '../appeals/appealKinds.ts';
import { appealStates, isFinalState } from '../appeals/lifecycle.ts';
import { barredBodies, decideForwarding } from '../appeals/routing.ts';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import { conformityTerm, decideConformity, resumeTerm } from './conformity.ts';
import { decidePath, type PathContext, type PathInput } from './decidePath.ts';
import { groundRules, groundsOf, pathActions } from './grounds.ts';
import { isSameOfficial } from './isSameOfficial.ts';
import { fillNotice, noticeLanguages } from './notices.ts';
import { decideSplit, letterOfParts, type PartNow, partNumberOf } from './parts.ts';
import { procedureOf } from './procedures.ts';

const calendar = workingCalendar(kazakhstanExceptions());
const day = plainDate;

const context: PathContext = {
  kind: 'application',
  today: day('2026-02-04'),
  calendar,
  registeredOn: day('2026-02-02'),
  receivedByBodyOn: null,
  fixByOn: null,
  reportsCrime: false,
  isAnonymous: false,
  isBodyComplainedAbout: false,
  earlier: null,
  hasPaper: false,
};

function decide(input: Partial<PathInput>, changes: Partial<PathContext> = {}) {
  const decided = decidePath(
    {
      action: 'appeal.return',
      ground: 'obsceneWords',
      decidedBy: 'head',
      reason: 'Брань в тексте',
      ...input,
    },
    { ...context, ...changes },
  );
  return decided.ok ? decided.value : decided.refusal.map(({ code }) => code);
}

describe('a ground', () => {
  it('is allowed for a procedure, by deciders and on conditions as one table says', () => {
    const table = groundRules.map(
      ({ action, code, procedures, deciders, needs }) =>
        `${action.slice(7)} ${code}: ${procedures.join(' ')}; ${deciders.join(' ')}; ${needs ?? '-'}`,
    );
    expect(table).toMatchInlineSnapshot(`
      [
        "forward notCompetent: ordinary complaint simplified petition; head deputyHead authorised; -",
        "forward crimeOrThreat: ordinary complaint simplified petition; head deputyHead authorised; crimeReported",
        "forwardInPart crimeOrThreat: ordinary complaint simplified petition; head deputyHead authorised; crimeReported",
        "forward contestedOfficial: ordinary complaint simplified petition; head deputyHead authorised; bodyComplainedAbout",
        "forwardInPart partNotCompetent: ordinary complaint simplified petition; head deputyHead authorised; -",
        "passUp complaintWithCase: complaint; head deputyHead authorised; bodyComplainedAbout",
        "return conformityTermExpired: ordinary complaint simplified; head deputyHead authorised; conformityTermExpired",
        "return identicalAfterTermination: ordinary complaint simplified; head deputyHead authorised; terminatedEarlier",
        "return obsceneWords: ordinary complaint simplified; head deputyHead authorised; -",
        "attachToEarlier secondIdentical: ordinary complaint simplified; head deputyHead authorised; returnedEarlier",
        "terminate sameSubjectDecision: ordinary complaint; head deputyHead; answeredEarlier",
        "terminate courtAct: ordinary complaint; head deputyHead; -",
        "terminate returnedEarlier: ordinary complaint; head deputyHead; returnedEarlier",
        "terminate otherLaw: ordinary complaint; head deputyHead; -",
        "terminate repeatWithoutArguments: simplified; head deputyHead authorised; answeredEarlier",
        "terminate anonymous: simplified; head deputyHead; anonymous",
        "terminate withoutEssence: simplified; head deputyHead; -",
        "withdraw withdrawn: ordinary complaint; head deputyHead authorised; writtenApplication",
        "withdraw withdrawnSimplified: simplified; head deputyHead authorised; writtenApplication",
      ]
    `);
  });

  it('of another procedure is refused, whatever the kind', () => {
    for (const kind of appealKinds) {
      const own = new Set(pathActions.flatMap((action) => groundsOf(action, procedureOf(kind))));
      for (const rule of groundRules.filter((candidate) => !own.has(candidate))) {
        const refused = decide({ action: rule.action, ground: rule.code }, { kind });
        const twin = [...own].some(({ action, code }) => action === rule.action && code === rule.code);
        if (!twin) expect(refused, `${kind} ${rule.code}`).toEqual(['PATH_GROUND_NOT_FOR_KIND']);
      }
    }
    expect(decide({ ground: 'anything' })).toEqual(['PATH_GROUND_UNKNOWN']);
  });

  it('of termination is decided by the head or the deputy; of a repeat without arguments also by whom they authorised', () => {
    const terminate = (
      ground: string,
      decidedBy: 'deputyHead' | 'authorised',
      changes: Partial<PathContext>,
    ) => decide({ action: 'appeal.terminate', ground, decidedBy }, { kind: 'report', ...changes });
    const answered = { earlier: { id: 1, state: 'closed' } } as const;
    expect(terminate('anonymous', 'authorised', { isAnonymous: true })).toEqual([
      'PATH_DECIDER_NOT_ENTITLED',
    ]);
    expect(terminate('anonymous', 'deputyHead', { isAnonymous: true })).toMatchObject({ isLate: false });
    expect(terminate('repeatWithoutArguments', 'authorised', answered)).toMatchObject({ isLate: false });
  });

  it('stands only on what it needs', () => {
    const identical = { ground: 'identicalAfterTermination' };
    expect(decide(identical)).toEqual(['PATH_EARLIER_REQUIRED']);
    expect(decide(identical, { earlier: { id: 7, state: 'closed' } })).toEqual([
      'PATH_EARLIER_NOT_TERMINATED',
    ]);
    expect(decide(identical, { earlier: { id: 7, state: 'terminated' } })).toMatchObject({ isLate: false });
    const anonymous = { action: 'appeal.terminate', ground: 'anonymous' } as const;
    expect(decide(anonymous, { kind: 'report' })).toEqual(['PATH_NOT_ANONYMOUS']);
    const attach = { action: 'appeal.attachToEarlier', ground: 'secondIdentical' } as const;
    expect(decide(attach, { earlier: { id: 7, state: 'terminated' } })).toEqual([
      'PATH_EARLIER_NOT_RETURNED',
    ]);
    const withdraw = { action: 'appeal.withdraw', ground: 'withdrawn' } as const;
    expect(decide(withdraw)).toEqual(['PATH_PAPER_REQUIRED']);
    expect(decide(withdraw, { hasPaper: true })).toMatchObject({ noticeDueOn: '2026-02-09' });
    expect(decide({ action: 'appeal.forward', ground: 'crimeOrThreat' })).toEqual(['PATH_NO_CRIME_REPORTED']);
  });

  it('needs words where the applicant must be told why', () => {
    expect(decide({ reason: '  ' })).toEqual(['PATH_REASON_REQUIRED']);
  });
});

describe('the term of a path', () => {
  const forward = { action: 'appeal.forward', ground: 'notCompetent' } as const;

  it('is three working days from registration, or from the day the body got it; later is a breach', () => {
    expect(decide(forward, { today: day('2026-02-05') })).toMatchObject({
      term: { dueOn: '2026-02-05' },
      isLate: false,
      noticeDueOn: '2026-02-05',
    });
    expect(decide(forward, { today: day('2026-02-06') })).toMatchObject({ isLate: true });
    const received = { receivedByBodyOn: day('2026-03-05'), today: day('2026-03-11') };
    expect(decide(forward, received)).toMatchObject({ term: { dueOn: '2026-03-11' }, isLate: false });
  });

  it('of a report of a crime is the same day', () => {
    const crime = { ...forward, ground: 'crimeOrThreat' };
    const reported = { reportsCrime: true, today: day('2026-02-02') };
    expect(decide(crime, reported)).toMatchObject({ term: { dueOn: '2026-02-02' }, isLate: false });
    expect(decide(crime, { ...reported, today: day('2026-02-03') })).toMatchObject({ isLate: true });
  });

  it('of a return for want of conformity runs from the end of the term that was given', () => {
    const unheard = { ground: 'conformityTermExpired' };
    expect(decide(unheard)).toEqual(['PATH_CONFORMITY_NOT_ASKED']);
    expect(decide(unheard, { fixByOn: day('2026-02-04') })).toEqual(['PATH_CONFORMITY_TERM_RUNS']);
    const expired = { fixByOn: day('2026-02-09'), today: day('2026-02-12') };
    expect(decide(unheard, expired)).toMatchObject({ term: { dueOn: '2026-02-12' }, isLate: false });
  });
});

describe('bringing into conformity', () => {
  const ask = (requirements: readonly string[], kind: 'application' | 'complaint' = 'application') => {
    const decided = decideConformity(
      { requirements, fixByOn: null },
      { procedure: procedureOf(kind), today: day('2026-03-05'), calendar, workingDays: 5 },
    );
    return decided.ok ? decided.value.fixByOn : decided.refusal.map(({ code }) => code);
  };

  it('names what is missing and gives the term of the setting', () => {
    expect(ask(['signature'])).toBe('2026-03-13');
    expect(conformityTerm(day('2026-02-02'), 3, calendar)).toBe('2026-02-05');
    expect(ask([])).toEqual(['CONFORMITY_REQUIREMENT_REQUIRED']);
    expect(ask(['contestedBody'])).toEqual(['CONFORMITY_REQUIREMENT_UNKNOWN']);
    expect(ask(['contestedBody'], 'complaint')).toBe('2026-03-13');
  });

  it('stops the clock: as many working days are left as there were', () => {
    const resumed = resumeTerm(day('2026-02-23'), day('2026-02-05'), day('2026-02-12'), calendar);
    expect(resumed).toBe('2026-03-02');
    expect(resumeTerm(day('2026-02-04'), day('2026-02-05'), day('2026-02-12'), calendar)).toBe('2026-02-04');
  });
});

describe('parts of a letter', () => {
  const road = { questionCode: '03.01.01', annotation: 'Дорога', reportsCrime: false };
  const water = { questionCode: '01.02.01', annotation: 'Вода', reportsCrime: false };
  const codes = (parts: Parameters<typeof decideSplit>[0], reportsCrime = false) => {
    const decided = decideSplit(parts, { reportsCrime });
    return decided.ok ? [] : decided.refusal.map(({ code }) => code);
  };
  const part = (changes: Partial<PartNow>): PartNow => ({
    state: 'registered',
    outcome: null,
    dueOn: day('2026-02-23'),
    answeredOn: null,
    closedOn: null,
    ...changes,
  });

  it('bear the number of the letter with a fraction', () => {
    expect(partNumberOf('ЖТ-2026-00000042', 2)).toBe('ЖТ-2026-00000042/2');
  });

  it('are at least two different questions, and a report of a crime is not lost', () => {
    expect(codes([road, water])).toEqual([]);
    expect(codes([road])).toEqual(['SPLIT_TOO_FEW_PARTS']);
    expect(codes([road, { ...road, annotation: ' дорога ' }])).toEqual(['SPLIT_PARTS_ALIKE']);
    expect(codes([road, { ...water, annotation: '' }])).toEqual(['SPLIT_ANNOTATION_REQUIRED']);
    expect(codes([road, water], true)).toEqual(['SPLIT_LOSES_CRIME_REPORT']);
    expect(codes([road, { ...water, reportsCrime: true }], true)).toEqual([]);
  });

  it('keep the letter where the slowest of them is', () => {
    expect(letterOfParts([part({}), part({ state: 'answered' })]).state).toBe('registered');
    expect(letterOfParts([part({ state: 'inWork' }), part({ state: 'forwarded' })]).state).toBe('inWork');
    expect(letterOfParts([part({ state: 'awaitingConformity' }), part({ state: 'answered' })]).state).toBe(
      'awaitingConformity',
    );
  });

  it('end the letter with the last of them, and say together how', () => {
    const closed = part({
      state: 'closed',
      outcome: 'satisfied',
      answeredOn: day('2026-02-18'),
      closedOn: day('2026-02-20'),
    });
    const sent = part({ state: 'forwarded', outcome: 'forwarded', closedOn: day('2026-02-04') });
    expect(letterOfParts([closed, sent])).toEqual({
      state: 'closed',
      outcome: 'partlySatisfied',
      dueOn: '2026-02-23',
      answeredOn: '2026-02-18',
      closedOn: '2026-02-20',
    });
    expect(letterOfParts([sent, sent])).toMatchObject({ state: 'forwarded', outcome: 'forwarded' });
    expect(letterOfParts([closed, closed])).toMatchObject({ state: 'closed', outcome: 'satisfied' });
  });

  it('end it exactly when all of them have ended, in whatever states they stand', () => {
    for (const one of appealStates) {
      for (const other of appealStates) {
        const { state } = letterOfParts([part({ state: one }), part({ state: other })]);
        expect(isFinalState(state), `${one} ${other}`).toBe(isFinalState(one) && isFinalState(other));
        expect([one, other]).toContain(state);
      }
    }
  });
});

describe('a body that may not have the appeal', () => {
  const bodies = [
    { id: 1, validFrom: null, validTo: null, parentId: null },
    { id: 2, validFrom: null, validTo: null, parentId: 1 },
    { id: 3, validFrom: null, validTo: null, parentId: 2 },
    { id: 4, validFrom: null, validTo: null, parentId: 2 },
  ];
  const routing = {
    today: day('2026-02-02'),
    appealDueOn: null,
    complainedBodyId: 3,
    earlierDeciderBodyIds: [2],
    currentBodyId: 4,
    bodies,
  };

  it('is named with the reason and with the body above it that hears the matter instead', () => {
    expect(
      barredBodies(routing).map(({ bodyId, refusal, insteadId }) => [bodyId, refusal.code, insteadId]),
    ).toEqual([
      [3, 'ROUTE_TO_COMPLAINED_BODY', 1],
      [2, 'ROUTE_TO_EARLIER_DECIDER', 1],
    ]);
  });

  it('does not get it by forwarding either; one that works here considers it, another takes it away', () => {
    const forward = (bodyId: number, worksHere: boolean) => {
      const decided = decideForwarding(bodyId, worksHere, routing);
      return decided.ok ? decided.value.state : decided.refusal.map(({ code }) => code);
    };
    expect(forward(3, true)).toEqual(['ROUTE_TO_COMPLAINED_BODY']);
    expect(forward(4, true)).toEqual(['ROUTE_TO_SAME_BODY']);
    expect(forward(1, true)).toBe('routed');
    expect(forward(1, false)).toBe('forwarded');
  });

  it('is also the official himself, however his name is written', () => {
    const serikov = { lastName: 'Серіков', firstName: 'Асқар' };
    for (const written of ['Серіков Асқар Болатұлы', 'А. Б. Серіков', 'серіков', 'Серіков А.Б.']) {
      expect(isSameOfficial(written, serikov), written).toBe(true);
    }
    for (const written of ['Серіков Нұрлан', 'Серікова А.', '', null]) {
      expect(isSameOfficial(written, serikov), String(written)).toBe(false);
    }
  });
});

describe('a notice', () => {
  it('speaks the language of the appeal, and both when it came in another', () => {
    expect([noticeLanguages('kk'), noticeLanguages('ru'), noticeLanguages('other')]).toEqual([
      ['kk'],
      ['ru'],
      ['kk', 'ru'],
    ]);
  });

  it('leaves out lines about which nothing is known, and shows a gap where something is', () => {
    const body = '{{name}}\n{{address}}\n\n№ {{number}} от {{on}}\nИсполнитель: {{executor}}, тел. {{phone}}';
    const filled = fillNotice(body, { name: 'Серіков', number: '12', executor: 'А. Б.' });
    expect(filled).toBe('Серіков\n\n№ 12 от —\nИсполнитель: А. Б.');
  });
});
