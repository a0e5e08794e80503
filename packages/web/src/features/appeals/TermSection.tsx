import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { TermDerivation } from '../../ui/TermDerivation.tsx';
import { TimelinessBadge } from '../../ui/TimelinessBadge.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';
import { HolderLine } from './execution/HolderLine.tsx';
import type { Execution } from './execution/useExecution.ts';
import { ClockStops } from './hearing/ClockStops.tsx';

/** The term of the law beside the term that holds now: an extension never hides the first one. */
export function TermSection({
  appeal,
  execution,
}: {
  appeal: AppealPaperFragment;
  execution: Execution | null;
}) {
  const t = useT('appeals');
  const hearing = useT('hearing');
  const formats = useFormats();
  const isExtended = appeal.originalDueOn !== appeal.dueOn;
  const rework = appeal.answers.find(({ state, reworkDueOn }) => state === 'returned' && reworkDueOn);
  return (
    <Section title={t('section.term')} actions={appeal.term && <TermDerivation term={appeal.term} />}>
      <DefinitionList
        items={[
          [t('heldBy'), execution?.heldBy ? <HolderLine key="held" heldBy={execution.heldBy} /> : undefined],
          [
            t('term.now'),
            appeal.clockUntilOn ? (
              <StateBadge key="now" tone="control">
                {hearing('standsUntil', { on: formats.date(appeal.clockUntilOn) })}
              </StateBadge>
            ) : (
              <TimelinessBadge key="now" dueOn={appeal.dueOn} timeliness={appeal.timeliness} />
            ),
          ],
          [
            t('term.original'),
            isExtended && appeal.originalDueOn ? formats.date(appeal.originalDueOn) : undefined,
          ],
        ]}
      />
      <ClockStops stops={appeal.clockStops} />
      {appeal.extensions.map((extension) => (
        <div key={extension.id} className={classes.extension}>
          <div>
            {t('term.extended', {
              on: formats.date(extension.decidedOn),
              by: extension.decidedBy.displayName,
            })}
            : {formats.date(extension.previousDueOn)} → <strong>{formats.date(extension.dueOn)}</strong>
          </div>
          <div className={classes.soft}>{t('term.ground', { ground: extension.ground })}</div>
          <div className={classes.soft}>{t('term.notice', { on: formats.date(extension.noticeDueOn) })}</div>
        </div>
      ))}
      {appeal.state === 'returnedForRework' && rework?.reworkDueOn && (
        <div className={classes.extension}>{t('term.rework', { on: formats.date(rework.reworkDueOn) })}</div>
      )}
    </Section>
  );
}
