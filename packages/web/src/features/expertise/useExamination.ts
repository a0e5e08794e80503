import type { Examination } from '@tyndau/domain/expertise/examination';
import { useFormValues } from '../../components/useFormValues.ts';
import type { ExaminationInput } from './expertise.generated.ts';
import type { Passage } from './passage.ts';

export interface Marked {
  readonly mark: 'yes' | 'no' | 'notApplicable' | null;
  readonly remark: string;
  readonly passage: Passage | null;
}

export interface Argument {
  readonly text: string;
  readonly passage: Passage | null;
  readonly isConsidered: boolean;
  readonly remark: string;
}

export interface ExaminationValues {
  marks: Readonly<Record<string, Marked>>;
  arguments: readonly Argument[];
  verdict: 'accept' | 'returnForRework' | 'keepUnderControl';
  /** Null: as the marks say it. */
  remarks: string | null;
  reworkDueOn: string | null;
  keepUntil: string | null;
}

export const unmarked: Marked = { mark: null, remark: '', passage: null };

const empty: ExaminationValues = {
  marks: {},
  arguments: [],
  verdict: 'accept',
  remarks: null,
  reworkDueOn: null,
  keepUntil: null,
};

/** The checklist as it is being filled. */
export function useExamination(keep: (values: ExaminationValues) => void) {
  const { values, patch, fill } = useFormValues(empty, keep);
  return {
    values,
    patch,
    fill,
    mark: (criterion: string, part: Partial<Marked>) =>
      patch({
        marks: { ...values.marks, [criterion]: { ...unmarked, ...values.marks[criterion], ...part } },
      }),
    setArguments: (list: readonly Argument[]) => patch({ arguments: list }),
  };
}

/** What the law reads of it: only what was marked. */
export function toExamination(values: ExaminationValues): Examination {
  return {
    marks: Object.entries(values.marks).flatMap(([criterion, { mark, remark, passage }]) =>
      mark ? [{ criterion, mark, remark, passage: bare(passage) }] : [],
    ),
    arguments: values.arguments.map((argument) => ({ ...argument, passage: bare(argument.passage) })),
  };
}

/** The examination as the window takes it. */
export function toExaminationInput({ marks, arguments: heard }: Examination): ExaminationInput {
  return { marks: marks.map((mark) => ({ ...mark })), arguments: heard.map((one) => ({ ...one })) };
}

// A hint's passage came from the server with the name of its type, which the server does not take back.
function bare(passage: Passage | null): Passage | null {
  return passage && { paper: passage.paper, from: passage.from, to: passage.to };
}
