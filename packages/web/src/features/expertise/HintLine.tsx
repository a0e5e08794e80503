import { UnstyledButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { appealLanguageNames, outcomeNames } from '@tyndau/domain/appeals/vocabularyNames';
import type { AnswerHintCode } from '@tyndau/domain/expertise/hints';
import { useCodeName } from '../../components/useCodeName.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Expertise.module.css';
import type { ExpertisePaperFragment } from './expertise.generated.ts';
import type { Passage } from './passage.ts';

type Hint = ExpertisePaperFragment['expertise']['hints'][number];

interface Props {
  hint: Hint;
  onShow: (passage: Passage | null) => void;
  /** The reader agrees: the mark becomes "no" with this remark. */
  onUse: (remark: string) => void;
}

/** What the program noticed: why, and where. It marks nothing by itself. */
export function HintLine({ hint, onShow, onUse }: Props) {
  const t = useT('expertise');
  const codeName = useCodeName();
  const told = (hint.params ?? {}) as Record<string, string | number>;
  const say = t(`hint.${hint.code as AnswerHintCode}`, {
    ...told,
    written: codeName(appealLanguageNames, String(told.written ?? '')),
    appeal: codeName(appealLanguageNames, String(told.appeal ?? '')),
    outcome: codeName(outcomeNames, String(told.outcome ?? '')),
  });
  return (
    <div className={classes.hint}>
      <IconBulb size={14} aria-hidden="true" />
      <span>
        {t('noticed')}: {say}
      </span>
      <UnstyledButton className={classes.link} onClick={() => onShow(hint.passage as Passage)}>
        {t('showPlace')}
      </UnstyledButton>
      <UnstyledButton className={classes.link} onClick={() => onUse(say)}>
        {t('agree')}
      </UnstyledButton>
    </div>
  );
}
