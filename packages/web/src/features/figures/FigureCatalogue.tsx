import { Modal, TextInput } from '@mantine/core';
import { dimensionNames, dimensionOf } from '@tyndau/domain/figures/dimensions';
import { dimensionTexts } from '@tyndau/domain/figures/dimensionTexts';
import { measureNames } from '@tyndau/domain/figures/measures';
import { measureTextOf } from '@tyndau/domain/figures/measureTexts';
import { readersOfDimension, readersOfMeasure } from '@tyndau/domain/figures/readers';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { useState } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Figures.module.css';

interface Entry {
  readonly code: string;
  readonly name: Localized;
  readonly how: Localized;
  readonly base: Localized | null;
  readonly ground: Localized | null;
  readonly readers: Localized;
}

const measures: readonly Entry[] = measureNames.map((code) => ({
  ...measureTextOf(code),
  ...{ code, readers: readersOfMeasure(code) },
}));
const dimensions: readonly Entry[] = dimensionNames.map((code) => ({
  ...dimensionTexts[code],
  ...{ code, name: dimensionOf(code).name, base: null, readers: readersOfDimension(code) },
}));

/** Everything that can be counted, and by what: name, how, legal ground, who may see it. */
export function FigureCatalogue({ onClose }: { onClose: () => void }) {
  const t = useT('figures');
  const words = useT('words');
  const formats = useFormats();
  const [sought, setSought] = useState('');
  const found = ({ name, how }: Entry) =>
    `${formats.name(name)} ${formats.name(how)}`.toLowerCase().includes(sought.trim().toLowerCase());
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('catalogue')}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <TextInput
        label={t('seek')}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
        data-autofocus
      />
      {(
        [
          ['measures', measures],
          ['dimensions', dimensions],
        ] as const
      ).map(([title, entries]) => (
        <section key={title}>
          <h3 className={classes.catalogueTitle}>{t(title)}</h3>
          <dl className={classes.catalogue}>
            {entries.filter(found).map(({ code, name, how, base, ground, readers }) => (
              <div key={code}>
                <dt>{formats.name(name)}</dt>
                <dd>
                  {formats.name(how)} {base && `${t('base', { base: formats.name(base) })}.`}
                  <small>
                    {ground ? formats.name(ground) : t('noGround')}.{' '}
                    {t('seenBy', { who: formats.name(readers) })}
                  </small>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
