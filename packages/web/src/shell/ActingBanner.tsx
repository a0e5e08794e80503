import { Button } from '@mantine/core';
import { useActFor } from '../components/useActFor.ts';
import { useViewer } from '../components/ViewerContext.tsx';
import { useT } from '../i18n/useT.ts';
import classes from './Shell.module.css';

/** Says in whose place the viewer acts, on every page, with the way back to himself. */
export function ActingBanner() {
  const t = useT('shell');
  const { viewer } = useViewer();
  const actFor = useActFor();
  if (!viewer.actingFor) return null;
  return (
    <div className={classes.acting} role="status">
      <span>{t('actingFor', { name: viewer.actingFor.displayName })}</span>
      <Button size="compact-sm" variant="default" onClick={() => void actFor(null)}>
        {t('actAsSelf')}
      </Button>
    </div>
  );
}
