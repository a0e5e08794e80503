import { Modal, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useT } from '../i18n/useT.ts';
import { Kbd } from '../ui/Kbd.tsx';
import classes from './HotkeySheet.module.css';
import { keysOf, useHotkeyBindings } from './hotkeys.ts';
import { usePreferences } from './ViewerContext.tsx';

/** What the keys do on this very page. */
export function HotkeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT('shell');
  const words = useT('words');
  const bindings = useHotkeyBindings();
  const { preferences } = usePreferences();
  const last = new Map(bindings.map((binding) => [binding.combination, binding.label]));
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('hotkeysTitle')}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      {!preferences.hotkeys && (
        <Text size="sm" c="dimmed" mb="sm">
          {t('hotkeysOff')}
        </Text>
      )}
      <dl className={classes.keys}>
        {[...last].map(([combination, label]) => (
          <Fragment key={combination}>
            <dt>
              {keysOf(combination).map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
        <dt>
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </dt>
        <dd>{words('send')}</dd>
      </dl>
    </Modal>
  );
}
