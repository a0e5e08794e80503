import { describe, expect, it } from 'vitest';
import { kazakhstanExceptions } from '../calendar/kazakhstanCalendar.ts';
import { plainDate } from '../calendar/plainDate.ts';
import { workingCalendar } from '../calendar/workingCalendar.ts';
import {
  type ActQuestion,
  actRefusals,
  type HearingFacts,
  hearingFactsRefusals,
  hearingTerms,
  preliminaryRefusals,
} from './preliminaryDecision.ts';

const calendar = workingCalendar(kazakhstanExceptions());
const day = plainDate;
const given: HearingFacts = {
  ...{ exemption: '', exemptionReason: '', givenOn: day('2026-03-18') },
  ...{
    deliveredOn: null,
    objectedOn: null,
    hearingOn: null,
    heldOn: null,
    protocolOn: null,
    remarksOn: null,
  },
};
const ask = (changes: Partial<ActQuestion>) =>
  actRefusals({
    ...{ kind: 'application', outcome: 'refused', heardBefore: ['refused'], calendar },
    ...{ today: day('2026-03-26'), hearing: given, ...changes },
  }).map(({ code }) => code);

describe('a preliminary decision', () => {
  it('precedes a refusal by three working days, by the ordinary procedure and for complaints only', () => {
    expect(hearingTerms(given, calendar).earliestActOn).toBe('2026-03-26');
    expect(ask({ hearing: null })).toEqual(['PRELIMINARY_DECISION_REQUIRED']);
    expect(ask({ today: day('2026-03-20') })).toEqual(['PRELIMINARY_DECISION_TOO_RECENT']);
    expect(ask({})).toEqual([]);
    expect(ask({ kind: 'report', hearing: null })).toEqual([]);
    expect(ask({ kind: 'complaint', hearing: null })).toEqual(['PRELIMINARY_DECISION_REQUIRED']);
    expect(ask({ outcome: 'satisfied', hearing: null })).toEqual([]);
  });

  it('waits for the hearing that was appointed, unless a ground of the Code spares it', () => {
    const appointed = { ...given, hearingOn: day('2026-03-26') };
    expect(ask({ hearing: appointed })).toEqual(['HEARING_NOT_HELD']);
    expect(ask({ hearing: { ...appointed, heldOn: day('2026-03-26') } })).toEqual([]);
    expect(ask({ today: day('2026-03-18'), hearing: { ...given, exemption: 'urgency' } })).toEqual([]);
    const nothing = {
      text: '',
      exemption: '',
      exemptionReason: '',
      hearingOn: null,
      hearingTime: '',
      place: '',
    };
    const spared = (exemption: string, exemptionReason: string) =>
      preliminaryRefusals({ ...nothing, exemption, exemptionReason }, day('2026-03-18'));
    expect(spared('urgency', '').map(({ code }) => code)).toEqual(['HEARING_EXEMPTION_REASON_REQUIRED']);
    expect(spared('favourableAct', '')).toEqual([]);
    expect(spared('mood', 'Так хочу').map(({ code }) => code)).toEqual(['HEARING_EXEMPTION_UNKNOWN']);
    // A day without an hour and a place is an appointment that nobody can keep.
    const bare = { ...nothing, text: 'Отказать', hearingOn: day('2026-03-26') };
    expect(preliminaryRefusals(bare, day('2026-03-18')).map(({ field }) => field)).toEqual([
      'hearingTime',
      'place',
    ]);
  });

  it('counts two days to object, two for the protocol and three for remarks, and takes no days out of order', () => {
    const facts = {
      ...given,
      ...{ deliveredOn: day('2026-03-19'), heldOn: day('2026-03-26'), protocolOn: day('2026-03-27') },
    };
    expect(hearingTerms(facts, calendar)).toMatchObject({
      objectionDueOn: '2026-03-26',
      protocolDueOn: '2026-03-30',
      remarksDueOn: '2026-04-01',
    });
    expect(
      hearingFactsRefusals({ ...facts, protocolOn: day('2026-03-20') }, day('2026-03-27')),
    ).toMatchObject([{ code: 'HEARING_DAYS_OUT_OF_ORDER', field: 'protocolOn' }]);
    expect(hearingFactsRefusals(facts, day('2026-03-26'))).toMatchObject([
      { code: 'HEARING_DAY_IN_FUTURE', field: 'protocolOn' },
    ]);
  });
});
