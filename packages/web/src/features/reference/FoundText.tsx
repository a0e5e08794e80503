import { foldText } from '@tyndau/domain/text/normalise';
import classes from './Shelf.module.css';

/** A text with the searched words marked; letters are compared as the search compares them. */
export function FoundText({ text, words }: { text: string; words: string }) {
  const wanted = foldText(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return text;
  return (
    <>
      {[...text.matchAll(/\s+|\S+/g)].map(({ 0: part, index }) => {
        const folded = foldText(part);
        const isFound = folded !== '' && wanted.some((word) => folded.includes(word));
        return isFound ? (
          <mark key={index} className={classes.found}>
            {part}
          </mark>
        ) : (
          <span key={index}>{part}</span>
        );
      })}
    </>
  );
}
