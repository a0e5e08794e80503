import { ActionIcon, Slider } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { type Period, piecesOf } from '@tyndau/domain/figures/periods';
import { useEffect, useMemo, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import classes from './Figures.module.css';
import { useValueNames } from './useValueNames.ts';

interface Props {
  period: Period;
  month: string | undefined;
  onChange: (month: string | undefined) => void;
}

const STEP_MS = 1200;

/** The period month by month; at its left end the whole of it. Can be played as a film. */
export function MonthSlider({ period, month, onChange }: Props) {
  const t = useT('figures');
  const nameOf = useValueNames();
  const [isPlaying, setIsPlaying] = useState(false);
  const months = useMemo(() => piecesOf('month', period).map(({ start }) => String(start)), [period]);
  const at = month ? months.indexOf(month) + 1 : 0;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (at >= months.length) setIsPlaying(false);
      else onChange(months[at]);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, at, months, onChange]);
  const text = (value: number) => (value === 0 ? t('wholePeriod') : nameOf('month', months[value - 1] ?? ''));
  return (
    <div className={classes.slider}>
      <ActionIcon
        variant="default"
        aria-label={isPlaying ? t('pause') : t('play')}
        onClick={() => {
          if (at >= months.length) onChange(undefined);
          setIsPlaying(!isPlaying);
        }}
      >
        {isPlaying ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
      </ActionIcon>
      <Slider
        className={classes.sliderTrack ?? ''}
        min={0}
        max={months.length}
        value={at}
        onChange={(value) => onChange(value === 0 ? undefined : months[value - 1])}
        label={text}
        thumbLabel={t('byMonth')}
        size="sm"
      />
      <output className={classes.sliderText}>{text(at)}</output>
    </div>
  );
}
