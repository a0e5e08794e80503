import { ActionIcon } from '@mantine/core';
import { IconRotate2, IconRotateClockwise2, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n/useT.ts';
import classes from './PictureView.module.css';

const LEAST = 25;
const MOST = 400;

/** A picture that can be drawn nearer and turned: scans lie on their side more often than not. */
export function PictureView({ url, name }: { url: string; name: string }) {
  const t = useT('words');
  const [scale, setScale] = useState(100);
  const [turns, setTurns] = useState(0);
  const zoom = (factor: number) =>
    setScale((before) => Math.round(Math.min(MOST, Math.max(LEAST, before * factor))));
  const tool = { variant: 'default', size: 'md' } as const;
  return (
    <div className={classes.frame}>
      <div className={classes.bar}>
        <ActionIcon {...tool} aria-label={t('picture.smaller')} onClick={() => zoom(1 / 1.25)}>
          <IconZoomOut size={16} />
        </ActionIcon>
        <span className={classes.scale} role="status">
          {scale} %
        </span>
        <ActionIcon {...tool} aria-label={t('picture.larger')} onClick={() => zoom(1.25)}>
          <IconZoomIn size={16} />
        </ActionIcon>
        <ActionIcon {...tool} aria-label={t('picture.left')} onClick={() => setTurns((before) => before - 1)}>
          <IconRotate2 size={16} />
        </ActionIcon>
        <ActionIcon
          {...tool}
          aria-label={t('picture.right')}
          onClick={() => setTurns((before) => before + 1)}
        >
          <IconRotateClockwise2 size={16} />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its window is scrolled by the keyboard, too */}
      <section className={classes.table} tabIndex={0} aria-label={name}>
        <img
          className={classes.picture}
          style={{ width: `${scale}%`, transform: `rotate(${turns * 90}deg)` }}
          src={url}
          alt={name}
        />
      </section>
    </div>
  );
}
