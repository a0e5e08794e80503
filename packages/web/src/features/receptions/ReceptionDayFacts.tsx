import { Anchor, Button } from '@mantine/core';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Receptions.module.css';
import type { ReceptionDayFieldsFragment } from './receptions.generated.ts';

interface Props {
  day: ReceptionDayFieldsFragment;
  onEdit: () => void;
}

/** What else is known of the day chosen: the conference, the route, the meeting of the second day. */
export function ReceptionDayFacts({ day, onEdit }: Props) {
  const t = useT('receptionPapers');
  const formats = useFormats();
  const { may } = useViewer();
  const { videoRoom, videoLink, route, councilOn, councilTime, councilPlace } = day;
  return (
    <div className={classes.dayFacts}>
      {(videoRoom || videoLink) && (
        <span>
          {videoRoom}{' '}
          {videoLink && (
            <Anchor href={videoLink} target="_blank" rel="noopener noreferrer">
              {t('dayForm.join')}
            </Anchor>
          )}
        </span>
      )}
      {route && (
        <span>
          {t('dayForm.route')}:{'\n'}
          {route}
        </span>
      )}
      {councilOn && (
        <span>
          {t('dayForm.council')}:{' '}
          {[formats.date(councilOn), councilTime, councilPlace].filter(Boolean).join(', ')}
        </span>
      )}
      {may('reception.calendar') && (
        <Button variant="subtle" size="compact-sm" onClick={onEdit}>
          {t('dayForm.editDay')}
        </Button>
      )}
    </div>
  );
}
