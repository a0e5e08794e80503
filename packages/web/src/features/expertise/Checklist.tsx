import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { CriterionRow } from './CriterionRow.tsx';
import classes from './Expertise.module.css';
import type { ExpertisePaperFragment } from './expertise.generated.ts';
import type { Passage } from './passage.ts';
import { type ExaminationValues, type Marked, unmarked } from './useExamination.ts';

type Desk = ExpertisePaperFragment['expertise'];

interface Props {
  criteria: Desk['criteria'];
  hints: Desk['hints'];
  values: ExaminationValues;
  chosen: Passage | null;
  mark: (criterion: string, part: Partial<Marked>) => void;
  onShow: (passage: Passage | null) => void;
  onTaken: () => void;
}

/** The questions in force, each with what the program noticed about it. */
export function Checklist({ criteria, hints, values, chosen, mark, onShow, onTaken }: Props) {
  const t = useT('expertise');
  const formats = useFormats();
  return (
    <fieldset className={classes.group}>
      <legend>{t('checklist')}</legend>
      {criteria.map(({ code, name, authority }) => (
        <CriterionRow
          key={code}
          code={code}
          name={formats.name(name)}
          authority={authority}
          hints={hints.filter(({ criterion }) => criterion === code)}
          value={values.marks[code] ?? unmarked}
          chosen={chosen}
          onChange={(part) => {
            mark(code, part);
            if (part.passage) onTaken();
          }}
          onShow={onShow}
        />
      ))}
    </fieldset>
  );
}
