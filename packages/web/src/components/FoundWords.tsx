// biome-ignore-all lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place
import { foldText } from '@tyndau/domain/text/normalise';
import { searchStem } from '@tyndau/domain/text/searchStem';
import { Fragment } from 'react';
import classes from './FoundWords.module.css';

/** A text with the words that answer the search marked: in any form, in Kazakh or Russian letters. */
export function FoundWords({ text, typed }: { text: string; typed: string | undefined }) {
  const stems = typed ? foldText(typed).split(' ').filter(Boolean).map(searchStem) : [];
  if (stems.length === 0) return <>{text}</>;
  const pieces = text.split(/([\p{L}\p{N}]+)/u);
  return (
    <>
      {pieces.map((piece, place) => {
        const isFound = place % 2 === 1 && stems.some((stem) => foldText(piece).startsWith(stem));
        return isFound ? (
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
