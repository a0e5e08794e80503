import { formatDate } from '../i18n/formats.ts';
import { useT } from '../i18n/useT.ts';
import classes from './TimelinessBadge.module.css';
import { isTimelinessState, timelinessTone } from './timelinessTone.ts';

export interface TimelinessView {
  readonly state: string;
  readonly workingDaysLeft?: number | null;
  readonly lateByWorkingDays?: number | null;
}

interface Props {
  dueOn: string | null | undefined;
  timeliness: TimelinessView;
  /** Shown beside the extended term, so that an extension is never taken for the term of the law. */
  originalDueOn?: string | null | undefined;
  stacked?: boolean;
  /** For a narrow column: fewer words for what is still in time. */
  brief?: boolean;
}

/** A term: the date, the working days left, a colour and a word; never the colour alone. */
export function TimelinessBadge({ dueOn, timeliness, originalDueOn, stacked = false, brief = false }: Props) {
  const t = useT('words');
  const words = useTimelinessWords();
  const tone = isTimelinessState(timeliness.state) ? timelinessTone(timeliness.state) : 'neutral';
  const isExtended = originalDueOn && dueOn && originalDueOn !== dueOn;
  return (
    <span className={stacked ? `${classes.term} ${classes.stacked}` : classes.term}>
      {dueOn && <span className={classes.date}>{formatDate(dueOn)}</span>}
      <span className={classes.words} data-tone={tone}>
        {words(timeliness, brief)}
      </span>
      {isExtended && (
        <span className={classes.original}>
          {t('timeliness.original', { on: formatDate(originalDueOn) })}
        </span>
      )}
    </span>
  );
}

/** The judgement in words: «осталось 3 раб. дня», «срок сегодня», «просрочено на 2 раб. дня». */
export function useTimelinessWords(): (timeliness: TimelinessView, brief?: boolean) => string {
  const t = useT('words');
  return ({ state, workingDaysLeft: left, lateByWorkingDays: late }, brief = false) => {
    if (!isTimelinessState(state)) return state;
    if ((state === 'inTime' || state === 'dueSoon') && typeof left === 'number') {
      return brief ? t('timeliness.leftBrief', { count: left }) : t('timeliness.left', { count: left });
    }
    if (state === 'overdue' && typeof late === 'number') return t('timeliness.late', { count: late });
    if (state === 'doneLate' && typeof late === 'number') return t('timeliness.doneLateBy', { count: late });
    return t(`timeliness.${state}`);
  };
}
