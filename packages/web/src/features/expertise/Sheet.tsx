import { useEffect, useRef } from 'react';
import classes from './Expertise.module.css';
import { chosenPassage, type Passage } from './passage.ts';

interface Props {
  paper: Passage['paper'];
  label: string;
  text: string;
  shown: Passage | null;
  onChoose: (passage: Passage | null) => void;
}

/** A paper that can be pointed at: what is selected in it is offered to the checklist, what a hint means is marked. */
export function Sheet({ paper, label, text, shown, onChoose }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLElement>(null);
  const own = shown?.paper === paper ? shown : null;
  useEffect(() => {
    if (own) mark.current?.scrollIntoView({ block: 'nearest' });
  }, [own]);
  useEffect(() => {
    const hear = () => {
      const passage = sheet.current && chosenPassage(sheet.current, paper);
      if (passage) onChoose(passage);
    };
    document.addEventListener('selectionchange', hear);
    return () => document.removeEventListener('selectionchange', hear);
  }, [paper, onChoose]);
  const [from, to] = own ? [own.from, own.to] : [0, 0];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long paper scrolls, and must be reachable by keys
    <article ref={sheet} className={classes.sheet} aria-label={label} tabIndex={0}>
      {text.slice(0, from)}
      {to > from && <mark ref={mark}>{text.slice(from, to)}</mark>}
      {text.slice(to)}
    </article>
  );
}
