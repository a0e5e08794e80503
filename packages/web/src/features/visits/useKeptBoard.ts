import type { DocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import {
  BodiesReferenceDocument,
  DictionariesReferenceDocument,
  QuestionsReferenceDocument,
  TerritoriesReferenceDocument,
} from '../../components/reference.generated.ts';
import { ViewerQueryDocument } from '../../components/viewer.generated.ts';
import { keepAnswer, keepProgram } from '../../offline/keptPage.ts';
import type { BoardDesk } from './boardDesk.ts';
import type { BoardPersonFieldsFragment, ReceptionBoardQuery } from './visits.generated.ts';

/** Pages fetch some of their files a moment after they are shown. */
const AGAIN_MS = 8000;
/** Changes of a busy minute are laid down together. */
const GATHER_MS = 700;

// Who works here, and what the forms of the board choose from.
const documents: Readonly<Record<string, DocumentNode>> = {
  ViewerQuery: ViewerQueryDocument,
  BodiesReference: BodiesReferenceDocument,
  DictionariesReference: DictionariesReferenceDocument,
  QuestionsReference: QuestionsReferenceDocument,
  TerritoriesReference: TerritoriesReferenceDocument,
};

type BoardOfServer = ReceptionBoardQuery['receptionBoard'];

/** Lays down the board with the people as they are known now. */
export async function keepBoard(
  board: BoardOfServer,
  people: readonly BoardPersonFieldsFragment[],
): Promise<void> {
  const data = { receptionBoard: { ...board, people } };
  await Promise.all([
    keepAnswer('ReceptionBoard', { on: board.on }, data),
    // The address without a day leads to the board opened last.
    keepAnswer('ReceptionBoard', { on: null }, data),
  ]);
}

/** Keeps this page so that a reload without a network opens it again: the program, its reference data, the board. */
export function useKeptBoard(board: BoardOfServer, desk: BoardDesk): void {
  const client = useApolloClient();
  useEffect(() => {
    const keepAll = async () => {
      await keepProgram();
      for (const [operation, query] of Object.entries(documents)) {
        const { data } = await client.query({ query });
        if (data) await keepAnswer(operation, {}, data);
      }
    };
    // What cannot be kept (no room, no network) is missed only at a reload without a network.
    const attempt = () => void keepAll().catch(() => undefined);
    attempt();
    const again = setTimeout(attempt, AGAIN_MS);
    return () => clearTimeout(again);
  }, [client]);
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const keepSoon = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => void keepBoard(board, desk.known()).catch(() => undefined), GATHER_MS);
    };
    keepSoon();
    const leave = desk.subscribe(keepSoon);
    return () => {
      clearTimeout(gathering);
      leave();
    };
  }, [board, desk]);
}
