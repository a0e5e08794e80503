import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import {
  BodiesReferenceDocument,
  type BodiesReferenceQuery,
  DictionariesReferenceDocument,
  type DictionariesReferenceQuery,
  QuestionsReferenceDocument,
  type QuestionsReferenceQuery,
  TerritoriesReferenceDocument,
  type TerritoriesReferenceQuery,
} from './reference.generated.ts';

export type BodyRow = BodiesReferenceQuery['bodies'][number];
export type TerritoryRow = TerritoriesReferenceQuery['territories'][number];
export type QuestionRow = QuestionsReferenceQuery['questions'][number];
export type DictionaryRow = DictionariesReferenceQuery['dictionaries'][number];

// Reference data change rarely and are small: read once for the life of the page.
const kept = { fetchPolicy: 'cache-first' } as const;
const noBodies: readonly BodyRow[] = [];
const noTerritories: readonly TerritoryRow[] = [];
const noQuestions: readonly QuestionRow[] = [];
const noEntries: readonly DictionaryRow[] = [];

/** All bodies and a lookup by id. */
export function useBodies() {
  const bodies = useQuery(BodiesReferenceDocument, kept).data?.bodies ?? noBodies;
  return useMemo(() => ({ bodies, byId: new Map(bodies.map((body) => [body.id, body])) }), [bodies]);
}

/** All territories and a lookup by code. */
export function useTerritories() {
  const territories = useQuery(TerritoriesReferenceDocument, kept).data?.territories ?? noTerritories;
  return useMemo(
    () => ({ territories, byCode: new Map(territories.map((territory) => [territory.code, territory])) }),
    [territories],
  );
}

/** The classifier of questions and a lookup by code. */
export function useQuestions() {
  const questions = useQuery(QuestionsReferenceDocument, kept).data?.questions ?? noQuestions;
  return useMemo(
    () => ({ questions, byCode: new Map(questions.map((question) => [question.code, question])) }),
    [questions],
  );
}

/** All dictionaries: `entriesOf('source')` in their order. */
export function useDictionaries() {
  const entries = useQuery(DictionariesReferenceDocument, kept).data?.dictionaries ?? noEntries;
  return useMemo(() => {
    const byDictionary = new Map<string, DictionaryRow[]>();
    for (const entry of [...entries].sort((a, b) => a.position - b.position)) {
      byDictionary.set(entry.dictionary, [...(byDictionary.get(entry.dictionary) ?? []), entry]);
    }
    return { entriesOf: (dictionary: string) => byDictionary.get(dictionary) ?? noEntries };
  }, [entries]);
}

/** Names by code in the reader's language; «…» while the names are on their way, and the code itself of what has none. */
export function useReference() {
  const formats = useFormats();
  const { byId: bodies } = useBodies();
  const { byCode: territories } = useTerritories();
  const { byCode: questions } = useQuestions();
  const { entriesOf } = useDictionaries();
  return useMemo(() => {
    type Named = { readonly name: { readonly kk: string; readonly ru: string; readonly en: string } };
    const named = (row: Named | undefined, code: string) => (row ? formats.name(row.name) : code);
    const namedIn = <Code extends string | number>(rows: ReadonlyMap<Code, Named>, code: Code) =>
      rows.size === 0 ? '…' : named(rows.get(code), String(code));
    return {
      bodyName: (id: number) => namedIn(bodies, id),
      bodyShortName: (id: number) => {
        const body = bodies.get(id);
        return (body && formats.name(body.shortName)) || namedIn(bodies, id);
      },
      territoryName: (code: string) => namedIn(territories, code),
      questionName: (code: string) => namedIn(questions, code),
      entryName: (dictionary: string, code: string) =>
        named(
          entriesOf(dictionary).find((entry) => entry.code === code),
          code,
        ),
    };
  }, [formats, bodies, territories, questions, entriesOf]);
}
