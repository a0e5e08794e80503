import { Slider } from '@mantine/core';
import type { RatingMethod } from '@tyndau/domain/reports/rateBody';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Reports.module.css';

const names = ['terms', 'justified', 'satisfied'] as const;

/** Weights moved by hand: the others keep their proportion, so that together they stay a whole. Nothing is saved. */
export function WhatIf({
  method,
  onChange,
}: {
  method: RatingMethod;
  onChange: (method: RatingMethod) => void;
}) {
  const t = useT('rating');
  const formats = useFormats();
  const move = (at: number, value: number) => {
    const others = method.weights.reduce((sum, weight, index) => (index === at ? sum : sum + weight), 0);
    const part = (weight: number) => (others === 0 ? (1 - value) / 2 : (weight / others) * (1 - value));
    const [terms = 0, justified = 0, satisfied = 0] = method.weights.map((weight, index) =>
      index === at ? value : part(weight),
    );
    onChange({ ...method, weights: [terms, justified, satisfied] });
  };
  return (
    <div className={classes.whatIf}>
      {names.map((name, at) => (
        <div key={name}>
          <span className={classes.soft}>
            {t(`criterion.${name}`)} · {formats.percent(method.weights[at] ?? 0)}
          </span>
          <Slider
            thumbProps={{ 'aria-label': t(`criterion.${name}`) }}
            value={Math.round((method.weights[at] ?? 0) * 100)}
            label={null}
            size="sm"
            onChange={(value) => move(at, value / 100)}
          />
        </div>
      ))}
      <div>
        <span className={classes.soft}>
          {t('perFact')} · {formats.number(method.perFact, 1)}
        </span>
        <Slider
          thumbProps={{ 'aria-label': t('perFact') }}
          value={method.perFact}
          min={0}
          max={2}
          step={0.1}
          label={null}
          size="sm"
          onChange={(perFact) => onChange({ ...method, perFact })}
        />
      </div>
      <p className={classes.soft}>{t('whatIfHint')}</p>
    </div>
  );
}
