import { useMemo } from 'react';
import { proposeBodies } from '../../components/proposeBodies.ts';
import { useBodies, useQuestions, useTerritories } from '../../components/useReference.ts';
import type { AppealPaperFragment } from './appeal.generated.ts';
import type { CardPathsQuery } from './paths.generated.ts';

type Paths = Pick<NonNullable<CardPathsQuery['appeal']>, 'barredBodies'>;

/** The competent bodies for the question, best first, without those that may not have the appeal. */
export function useProposedBodies(
  appeal: AppealPaperFragment,
  paths: Paths | undefined,
  questionCode?: string,
) {
  const { bodies } = useBodies();
  const { byCode: questions } = useQuestions();
  const { byCode: territories } = useTerritories();
  const code = questionCode ?? appeal.question.code;
  const barred = useMemo(
    () => [
      ...(paths?.barredBodies.map(({ body }) => body.id) ?? []),
      ...[appeal.complainedBody?.id, appeal.body?.id].filter((id) => id !== undefined),
    ],
    [paths, appeal.complainedBody, appeal.body],
  );
  const suggested = useMemo(() => {
    const above = paths?.barredBodies.flatMap(({ instead }) => instead?.id ?? []) ?? [];
    const competent = proposeBodies({
      question: questions.get(code) ?? null,
      placeCode: appeal.territory?.code ?? null,
      territories,
      bodies,
      barred,
    });
    // Where those who should answer are barred, the one above them hears the matter.
    return competent.length > 0 ? [...competent, ...above] : above;
  }, [questions, code, appeal.territory, territories, bodies, barred, paths]);
  return { barred, suggested };
}
