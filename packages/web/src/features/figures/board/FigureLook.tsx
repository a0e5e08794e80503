import type { FigureQuestion } from '@tyndau/domain/figures/figureQuestion';
import { measureTitles } from '@tyndau/domain/figures/measureTitles';
import { useMeasureFormat } from '../../../components/useMeasureFormat.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { FigureLink } from '../FigureLink.tsx';
import { Growth } from '../Growth.tsx';
import type { FigureAnswer } from '../useFigures.ts';
import classes from './Board.module.css';

interface Props {
  question: FigureQuestion;
  answer: FigureAnswer;
}

/** Figures of the whole, large, each with its change and its list. */
export function FigureLook({ question, answer }: Props) {
  const formats = useFormats();
  const write = useMeasureFormat();
  const { total } = answer;
  return (
    <dl className={classes.figures}>
      {question.measures.map((measure, at) => (
        <div key={measure}>
          <dt className={question.measures.length === 1 ? classes.unseen : undefined}>
            {formats.name(measureTitles[measure])}
          </dt>
          <dd>
            <strong>{write(measure, total?.values[at])}</strong>
            {total && total.previous.length > 0 && (
              <Growth measure={measure} value={total.values[at]} previous={total.previous[at]} />
            )}
            <FigureLink question={question} measure={measure} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
