import { Button } from '@mantine/core';
import { type BulkAction, bulkActions } from '@tyndau/domain/appeals/bulkActs';
import { appealActionRules } from '@tyndau/domain/appeals/lifecycle';
import type { RowSelection } from '../../components/useRowSelection.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Bulk.module.css';
import type { ListQuestion } from './bulkScope.ts';
import { CardsButton } from './CardsButton.tsx';

interface Props {
  selection: RowSelection;
  total: number;
  question: ListQuestion;
  onAct: (action: BulkAction) => void;
}

/** What can be done with the chosen rows; only what the person's post allows is offered. */
export function SelectionBar({ selection, total, question, onAct }: Props) {
  const t = useT('bulk');
  const formats = useFormats();
  const { may } = useViewer();
  const count = selection.count(total);
  const offered = bulkActions.filter((action) => may(appealActionRules[action].permission));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('actions')} data-no-print>
      <span role="status" className={classes.count}>
        {t('chosen', { count, shown: formats.number(count) })}
      </span>
      {count < total && (
        <Button size="compact-sm" variant="subtle" onClick={selection.chooseAll}>
          {t('chooseAll', { shown: formats.number(total) })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" onClick={selection.clear}>
        {t('clear')}
      </Button>
      <span className={classes.acts}>
        <CardsButton selection={selection} question={question} count={count} />
        {offered.map((action) => (
          <Button key={action} size="compact-sm" variant="default" onClick={() => onAct(action)}>
            {formats.name(appealActionRules[action].name)}
          </Button>
        ))}
      </span>
    </div>
  );
}
