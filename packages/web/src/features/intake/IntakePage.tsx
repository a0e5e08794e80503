import { useState } from 'react';
import { Page } from '../../components/Page.tsx';
import { useReceivingBody } from '../../components/useReceivingBody.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Counter } from './Counter.tsx';
import { DayJournal } from './DayJournal.tsx';
import classes from './Intake.module.css';
import type { IntakeLineFragment } from './intake.generated.ts';
import { UnreadLink } from './UnreadLink.tsx';

/** The counter and, beside it, the journal of the day. */
export function IntakePage() {
  const t = useT('intake');
  const { may } = useViewer();
  const [accepted, setAccepted] = useState<IntakeLineFragment | null>(null);
  const receivingBodyId = useReceivingBody();
  if (!may('intake.accept')) {
    return (
      <Page title={t('journal')}>
        <DayJournal fresh={null} />
      </Page>
    );
  }
  return (
    <Page title={t('title')} aside={<UnreadLink />}>
      <div className={classes.page}>
        <Counter receivingBodyId={receivingBodyId} accepted={accepted} onAccepted={setAccepted} />
        <DayJournal fresh={accepted} />
      </div>
    </Page>
  );
}
