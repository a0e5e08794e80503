// biome-ignore-all lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place
import { foldText } from '@tyndau/domain/text/normalise';
import { readWordSearch, shownStems } from '@tyndau/domain/text/wordSearch';
import { Fragment } from 'react';
import classes from './FoundWords.module.css';

interface Props {
  text: string;
  typed: string | undefined;
  /** In a line too short for the whole text: it begins near the first word that is marked. */
  isBrief?: boolean;
}

/** A text with the words that answer the search marked: in any form, in Kazakh or Russian letters. */
export function FoundWords({ text, typed, isBrief = false }: Props) {
  const stems = typed ? shownStems(readWordSearch(typed)) : [];
  if (stems.length === 0) return <>{text}</>;
  const pieces = text.split(/([\p{L}\p{N}]+)/u);
  const isFound = (piece: string, place: number) =>
    place % 2 === 1 && stems.some((stem) => foldText(piece).startsWith(stem));
  const from = isBrief ? placeToBegin(pieces, pieces.findIndex(isFound)) : 0;
  return (
    <>
      {from > 0 && '… '}
      {pieces.map((piece, place) => {
        if (place < from) return null;
        return isFound(piece, place) ? (
          <mark key={place} className={classes.found}>
            {piece}
          </mark>
        ) : (
          <Fragment key={place}>{piece}</Fragment>
        );
      })}
    </>
  );
}

/** A line shows so many signs before it is cut. */
const IN_SIGHT = 16;

/** The piece to begin with so that the found one is in sight, after the word before it. */
function placeToBegin(pieces: readonly string[], found: number): number {
  const before = pieces.slice(0, Math.max(0, found)).join('').length;
  return found < 0 || before <= IN_SIGHT ? 0 : Math.max(0, found - 2);
}
