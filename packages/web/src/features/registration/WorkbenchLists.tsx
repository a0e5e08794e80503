import { Button } from '@mantine/core';
import { appealSourceNames } from '@tyndau/domain/appeals/vocabularyNames';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import type { WorkbenchLetterFragment, WorkbenchListsQuery } from './registration.generated.ts';
import classes from './Workbench.module.css';

export interface LetterAction {
  readonly label: string;
  readonly run: (letter: WorkbenchLetterFragment) => Promise<void>;
}

interface ListProps {
  title: string;
  letters: readonly WorkbenchLetterFragment[];
  total: number;
  empty: string;
  action?: LetterAction;
  more?: ReactNode;
}

/** Letters of one pile; `more` follows them. */
export function LetterList({ title, letters, total, empty, action, more }: ListProps) {
  return (
    <Pile title={title} count={total}>
      {letters.length === 0 && <li className={classes.empty}>{empty}</li>}
      {letters.map((letter) => (
        <LetterLine key={letter.id} letter={letter} {...(action ? { action } : {})} />
      ))}
      {more}
    </Pile>
  );
}

/** A letter to open, and what can be done with it at once. */
export function LetterLine({ letter, action }: { letter: WorkbenchLetterFragment; action?: LetterAction }) {
  const formats = useFormats();
  const codeName = useCodeName();
  const t = useT('registration');
  return (
    <li className={classes.line}>
      <NavLink to={paths.registerAppeal(letter.id)} className={classes.link ?? ''}>
        <span className={classes.name}>
          № {letter.throughNumber} · {letter.applicantName || t('unsigned')}
        </span>
        <span className={classes.soft}>
          {formats.dayOf(letter.receivedAt)} {formats.time(letter.receivedAt)} ·{' '}
          {codeName(appealSourceNames, letter.source)}
        </span>
      </NavLink>
      {action && (
        <Button
          className={classes.action ?? ''}
          variant="default"
          size="compact-xs"
          aria-label={`${action.label}: № ${letter.throughNumber}`}
          onClick={() => void action.run(letter)}
        >
          {action.label}
        </Button>
      )}
    </li>
  );
}

/** Cards begun and not finished. */
export function DraftList({ drafts }: { drafts: WorkbenchListsQuery['drafts'] }) {
  const t = useT('registration');
  const formats = useFormats();
  const own = drafts.filter(({ key }) => key.startsWith('register:'));
  if (own.length === 0) return null;
  return (
    <Pile title={t('drafts')} count={own.length}>
      {own.map(({ key, payload, updatedAt }) => {
        const id = Number(key.slice('register:'.length)) || undefined;
        return (
          <li key={key} className={classes.line}>
            <NavLink to={paths.registerAppeal(id)} end className={classes.link ?? ''}>
              <span className={classes.name}>{nameIn(payload) || t('withoutLetter')}</span>
              <span className={classes.soft}>{formats.dateTime(updatedAt)}</span>
            </NavLink>
          </li>
        );
      })}
    </Pile>
  );
}

/** What this registrar has registered last. */
export function RecentList({ appeals }: { appeals: WorkbenchListsQuery['recent']['items'] }) {
  const t = useT('registration');
  const formats = useFormats();
  if (appeals.length === 0) return null;
  return (
    <Pile title={t('recent')}>
      {appeals.map((appeal) => (
        <li key={appeal.id} className={classes.line}>
          <NavLink to={paths.appeal(appeal.id)} className={classes.link ?? ''}>
            <span className={classes.name}>{appeal.applicantName || appeal.number}</span>
            <span className={classes.soft}>
              {appeal.number} · {formats.time(appeal.registeredAt)}
            </span>
          </NavLink>
        </li>
      ))}
    </Pile>
  );
}

function Pile({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const formats = useFormats();
  return (
    <section className={classes.pile} aria-label={title}>
      <h3 className={classes.pileTitle}>
        {title}
        {count !== undefined && <span className={classes.count}>{formats.number(count)}</span>}
      </h3>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function nameIn(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return '';
  const { lastName, firstName, organisationName } = payload as Record<string, unknown>;
  return [lastName, firstName].filter(Boolean).join(' ') || String(organisationName ?? '');
}
