import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './FrontPage.module.css';
import type { Front } from './FrontPage.tsx';
import type { FigureName } from './figures.ts';

/** How every number of the page is counted: by the catalogue of figures, in its own words. */
export function FrontMeanings({ meanings }: { meanings: Front['meanings'] }) {
  const t = useT('front');
  const words = useT('words');
  const formats = useFormats();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" size="compact-xs" leftSection={<IconInfoCircle size={14} />} onClick={open}>
        {t('howCounted')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={t('howCounted')}
        closeButtonProps={{ 'aria-label': words('close') }}
      >
        <dl className={classes.formulas}>
          {meanings.map(({ name, how, base, ground }) => (
            <div key={name}>
              <dt>{t(name as FigureName)}</dt>
              <dd>
                {formats.name(how)}
                {base && ` ${t('shareOf', { base: formats.name(base) })}`}
                {ground && <small>{formats.name(ground)}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
