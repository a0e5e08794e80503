import type { PathAction } from '@tyndau/domain/paths/grounds';
import type { AppealPaperFragment } from './appeal.generated.ts';
import type { CardPathsQuery, PreviewNoticeQueryVariables } from './paths.generated.ts';

/** What may be filled in on the way out of the procedure; each action asks for a part of it. */
export interface PathValues {
  readonly ground: string;
  readonly decidedBy: string;
  readonly reason: string;
  readonly earlierId: number | null;
  readonly bodyId: number | null;
  readonly questionCode: string | null;
  readonly annotation: string;
  readonly files: readonly { readonly hash: string; readonly name: string }[];
  readonly signatoryId: number | null;
  readonly delivery: string;
}

type Paths = NonNullable<CardPathsQuery['appeal']>;

/** The sheet as it opens: what was proposed, the ground that is plain from the card or the only one that stands, the way the applicant wrote. */
export function initialPathValues(appeal: AppealPaperFragment, action: PathAction, paths: Paths): PathValues {
  const grounds = paths.pathOptions.find((one) => one.action === action)?.grounds ?? [];
  const open = grounds.filter(({ refusal }) => refusal === null);
  const proposal = appeal.proposals.find((one) => one.verdict === null && one.action === action);
  const urgent = appeal.reportsCrime ? open.find(({ dueAt }) => dueAt !== null) : undefined;
  const only = open.length === 1 ? open[0] : undefined;
  const unsigned = appeal.isAnonymous ? open.find(({ code }) => code === 'anonymous') : undefined;
  const ground = open.find(({ code }) => code === proposal?.ground) ?? urgent ?? unsigned ?? only;
  const decided = appeal.likenessDecisions.at(-1)?.earlier?.id;
  const earlier = ground?.earlier.find(({ id }) => id === decided) ?? ground?.earlier[0];
  const isForwarding = action === 'appeal.forward' || action === 'appeal.passUp';
  return {
    ground: ground?.code ?? '',
    decidedBy: ground?.deciders[0] ?? 'head',
    reason: proposal?.reason ?? '',
    earlierId: proposal?.earlierId ?? earlier?.id ?? null,
    bodyId: isForwarding && urgent ? (paths.crimeBodies[0]?.id ?? null) : null,
    questionCode: null,
    annotation: '',
    files: [],
    signatoryId: paths.noticeSignatories[0]?.id ?? null,
    delivery: appeal.source === 'egov' ? 'personalCabinet' : appeal.card.email ? 'email' : 'post',
  };
}

/** What the notice is written from while it is only looked at. */
export function previewInput(
  id: number,
  action: PathAction,
  values: PathValues,
): PreviewNoticeQueryVariables['input'] {
  const { ground, reason, bodyId, annotation, signatoryId } = values;
  return { id, action, ground, reason, bodyId, annotation, signatoryId };
}

/** The part of the input that every path shares. */
export function pathInput(id: number, version: number, values: PathValues) {
  const { ground, decidedBy, reason, signatoryId, delivery } = values;
  return { id, version, ground, decidedBy, reason: reason.trim() || null, notice: { signatoryId, delivery } };
}
