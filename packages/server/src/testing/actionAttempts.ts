import type { AppealAction } from '@tyndau/domain/appeals/lifecycle';

/** What an attempt at an action needs to know of the scene. */
export interface AttemptScene {
  readonly id: number;
  readonly version: number;
  readonly cardId: number;
  /** A body other than the one that has the appeal, and one that is not in this register. */
  readonly otherBodyId: number;
  readonly outsideBodyId: number;
  readonly colleagueId: number;
  readonly earlierId: number;
  readonly key: string;
}

interface Attempt {
  readonly verb: string;
  readonly type: string;
  readonly input: (scene: AttemptScene) => Record<string, unknown>;
}

const step = ({ id, version }: AttemptScene) => ({ id, version });
const parts = [
  { questionCode: '01.01.02', annotation: 'О крыше' },
  { questionCode: '01.02.01', annotation: 'О тепле' },
];

/** How each action of the table of appeals is done through the window, with words that the law would take. */
export const actionAttempts: Record<AppealAction, Attempt> = {
  'appeal.route': {
    verb: 'routeAppeal',
    type: 'RouteAppealInput',
    input: (scene) => ({ ...step(scene), bodyId: scene.otherBodyId }),
  },
  'appeal.takeIntoWork': { verb: 'takeAppealIntoWork', type: 'AppealStepInput', input: step },
  'appeal.passOn': {
    verb: 'passOn',
    type: 'PassOnInput',
    input: (scene) => ({ ...step(scene), userId: scene.colleagueId, text: 'Рассмотреть' }),
  },
  'appeal.askInformation': {
    verb: 'askInformation',
    type: 'AskInformationInput',
    input: (scene) => ({
      ...step(scene),
      toBodyId: scene.otherBodyId,
      text: 'Просим сведения',
      dueOn: '2026-02-13',
    }),
  },
  'appeal.stopClock': {
    verb: 'stopClock',
    type: 'StopClockInput',
    input: (scene) => ({
      ...step(scene),
      ground: 'documents',
      untilOn: '2026-02-17',
      reason: 'Справка о составе семьи',
    }),
  },
  'appeal.resumeClock': { verb: 'resumeClock', type: 'ResumeClockInput', input: step },
  'appeal.prepareDecision': {
    verb: 'prepareDecision',
    type: 'PrepareDecisionInput',
    input: (scene) => ({
      ...{ ...step(scene), text: 'Отказать: дом не в списке', hearingOn: '2026-02-10', hearingTime: '11:00' },
      ...{ place: 'Кабинет 204', notice: { delivery: 'post' } },
    }),
  },
  'appeal.recordHearing': {
    verb: 'recordHearing',
    type: 'RecordHearingInput',
    input: (scene) => ({
      ...{ ...step(scene), objection: '', hearingTime: '', place: '', protocol: '', remarks: '' },
      deliveredOn: '2026-02-02',
    }),
  },
  'appeal.draftAnswer': {
    verb: 'saveAnswerDraft',
    type: 'SaveAnswerDraftInput',
    input: ({ id }) => ({ appealId: id, outcome: 'explained', language: 'ru', text: 'Разъясняем.' }),
  },
  'appeal.answer': {
    verb: 'answerAppeal',
    type: 'AnswerInput',
    input: (scene) => ({
      ...step(scene),
      ...{ idempotencyKey: scene.key, outcome: 'explained', language: 'ru', signedByName: 'Басшы Б.' },
      ...{ text: 'Разъясняем порядок по статье 12 Закона.', answeredOn: '2026-02-02' },
    }),
  },
  'appeal.acceptAnswer': { verb: 'acceptAnswer', type: 'AppealStepInput', input: step },
  'appeal.returnAnswer': {
    verb: 'returnAnswer',
    type: 'ReturnAnswerInput',
    input: (scene) => ({ ...step(scene), remarks: 'Нет срока работ' }),
  },
  'appeal.askExtension': {
    verb: 'askExtension',
    type: 'AskExtensionInput',
    input: ({ id }) => ({ appealId: id, dueOn: '2026-03-20', ground: 'Ждём акт' }),
  },
  'appeal.extend': {
    verb: 'extendTerm',
    type: 'ExtendInput',
    input: (scene) => ({ ...step(scene), dueOn: '2026-03-20', ground: 'Ждём акт', decidedBy: 'head' }),
  },
  'appeal.split': {
    verb: 'splitAppeal',
    type: 'SplitInput',
    input: (scene) => ({ ...step(scene), parts }),
  },
  'appeal.forward': {
    verb: 'forwardAppeal',
    type: 'ForwardInput',
    input: (scene) => ({
      ...{
        ...step(scene),
        bodyId: scene.outsideBodyId,
        ground: 'notCompetent',
        notice: { delivery: 'post' },
      },
    }),
  },
  'appeal.forwardInPart': {
    verb: 'forwardInPart',
    type: 'ForwardInPartInput',
    input: (scene) => ({
      ...{
        ...step(scene),
        bodyId: scene.outsideBodyId,
        ground: 'partNotCompetent',
        questionCode: '01.02.01',
      },
      ...{ annotation: 'О тепле', notice: { delivery: 'post' } },
    }),
  },
  'appeal.recallForwarding': { verb: 'recallForwarding', type: 'AppealStepInput', input: step },
  'appeal.passUp': {
    verb: 'passAppealUp',
    type: 'ForwardInput',
    input: (scene) => ({
      ...{ ...step(scene), bodyId: scene.outsideBodyId, ground: 'complaintWithCase' },
      notice: { delivery: 'post' },
    }),
  },
  'appeal.askToComply': {
    verb: 'askToComply',
    type: 'AskToComplyInput',
    input: (scene) => ({ ...step(scene), requirements: ['signature'], notice: { delivery: 'post' } }),
  },
  'appeal.comply': { verb: 'complyAppeal', type: 'ComplyInput', input: step },
  'appeal.return': path('returnAppeal', { ground: 'obsceneWords' }),
  'appeal.terminate': path('terminateAppeal', { ground: 'courtAct', decidedBy: 'head' }),
  'appeal.withdraw': path('withdrawAppeal', { ground: 'withdrawn' }),
  'appeal.attachToEarlier': {
    verb: 'attachAppealToEarlier',
    type: 'TakePathInput',
    input: (scene) => ({
      ...step(scene),
      ground: 'secondIdentical',
      earlierId: scene.earlierId,
      reason: 'То же',
    }),
  },
  'appeal.propose': {
    verb: 'proposePath',
    type: 'ProposeInput',
    input: (scene) => ({
      ...{ ...step(scene), action: 'appeal.return', ground: 'obsceneWords', reason: 'Брань' },
    }),
  },
  'appeal.declineProposal': {
    verb: 'declineProposal',
    type: 'AppealStepInput',
    input: (scene) => ({ ...step(scene), reason: 'Нет оснований' }),
  },
  'appeal.putOnControl': {
    verb: 'putOnControl',
    type: 'ControlInput',
    input: (scene) => ({ ...step(scene), level: 'department' }),
  },
  'appeal.removeFromControl': {
    verb: 'removeFromControl',
    type: 'AppealStepInput',
    input: (scene) => ({ ...step(scene), reason: 'Исполнено' }),
  },
  'appeal.amendCurrent': {
    verb: 'amendAppeal',
    type: 'AmendAppealInput',
    input: (scene) => ({ ...step(scene), annotation: 'Протекает крыша дома' }),
  },
  'appeal.amendContacts': {
    verb: 'amendContacts',
    type: 'AmendContactsInput',
    input: ({ cardId }) => ({ cardId, version: 1, phone: '+7 701 000 00 02', reason: 'Звонил' }),
  },
  'appeal.attach': {
    verb: 'attachFiles',
    type: 'AttachFilesInput',
    input: (scene) => ({ ...step(scene), files: [] }),
  },
};

function path(verb: string, given: Record<string, unknown>): Attempt {
  return {
    verb,
    type: 'TakePathInput',
    input: (scene) => ({ ...step(scene), ...given, reason: 'Основание есть', notice: { delivery: 'post' } }),
  };
}
