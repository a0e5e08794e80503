import { useMemo } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { isInForce } from './inForce.ts';
import { Picker, type PickerFieldProps } from './Picker.tsx';
import { type QuestionRow, useQuestions } from './useReference.ts';
import { useViewer } from './ViewerContext.tsx';

interface Props extends PickerFieldProps<string> {
  /** 1 section, 2 category, 3 question. A registration takes the third, a filter may take all. */
  levels?: readonly number[];
}

const leaves = [3] as const;

/** The nature of the question: type «01.02.03», «отопление» or «жылу»; the second line is the way to it. */
export function QuestionSelect({ value, levels = leaves, ...field }: Props) {
  const formats = useFormats();
  const { today } = useViewer();
  const { questions, byCode } = useQuestions();
  const options = useMemo(
    () =>
      questions
        .filter((row) => row.code === value || (levels.includes(row.level) && isInForce(row, today)))
        .map((row) => ({
          value: row.code,
          label: formats.name(row.name),
          code: row.code,
          hint: ancestorsOf(row, byCode)
            .map((parent) => formats.name(parent.name))
            .join(' › '),
          words: [row.name.kk, row.name.ru, ...row.keywordsKk, ...row.keywordsRu],
        })),
    [questions, byCode, formats, levels, today, value],
  );
  return <Picker {...field} value={value} options={options} />;
}

/** From the section down to the one above the row. */
function ancestorsOf(row: QuestionRow, byCode: ReadonlyMap<string, QuestionRow>): QuestionRow[] {
  const parent = row.parentCode === null ? undefined : byCode.get(row.parentCode);
  return parent ? [...ancestorsOf(parent, byCode), parent] : [];
}
