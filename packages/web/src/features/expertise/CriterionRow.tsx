import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useFieldRefusals } from '../../components/FieldRefusals.tsx';
import { useT } from '../../i18n/useT.ts';
import classes from './Expertise.module.css';
import type { ExpertisePaperFragment } from './expertise.generated.ts';
import { HintLine } from './HintLine.tsx';
import type { Passage } from './passage.ts';
import type { Marked } from './useExamination.ts';

interface Props {
  code: string;
  name: string;
  authority: string;
  hints: ExpertisePaperFragment['expertise']['hints'];
  value: Marked;
  /** What is selected in either paper now. */
  chosen: Passage | null;
  onChange: (part: Partial<Marked>) => void;
  onShow: (passage: Passage | null) => void;
}

/** One question: the mark, the remark where it is "no" or wanted, the place it speaks of. */
export function CriterionRow({ code, name, authority, hints, value, chosen, onChange, onShow }: Props) {
  const t = useT('expertise');
  const refused = useFieldRefusals();
  const refusal = refused(code);
  const isOpen = value.mark === 'no' || value.remark !== '' || value.passage !== null;
  return (
    <div className={classes.criterion} data-mark={value.mark ?? undefined}>
      <div className={classes.question}>
        <span title={authority}>{name}</span>
        <SegmentedControl
          size="xs"
          aria-label={name}
          value={value.mark ?? ''}
          onChange={(mark) => onChange({ mark: mark as Marked['mark'] })}
          data={[
            { value: 'yes', label: t('mark.yes') },
            { value: 'no', label: t('mark.no') },
            { value: 'notApplicable', label: t('mark.notApplicable') },
          ]}
        />
      </div>
      {hints.map((hint) => (
        <HintLine
          key={hint.code}
          hint={hint}
          onShow={onShow}
          onUse={(remark) => onChange({ mark: 'no', remark, passage: hint.passage as Passage })}
        />
      ))}
      {isOpen && (
        <div className={classes.row}>
          <TextInput
            className={classes.remark ?? ''}
            size="xs"
            aria-label={`${t('remark')}: ${name}`}
            placeholder={t('remark')}
            value={value.remark}
            error={refusal}
            onFocus={() => onShow(value.passage)}
            onChange={(event) => onChange({ remark: event.currentTarget.value })}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={chosen === null && value.passage === null}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (chosen ? onChange({ passage: chosen }) : onShow(value.passage))}
          >
            {t(chosen ? 'pointHere' : 'showPlace')}
          </Button>
        </div>
      )}
      {!isOpen && refusal && <p className={classes.refused}>{refusal}</p>}
    </div>
  );
}
