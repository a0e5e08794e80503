import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { ConflictDialog } from '../../components/ConflictDialog.tsx';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { useChangeText } from '../../components/useChangeText.ts';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import {
  SaveSettingDocument,
  type SaveSettingMutation,
  type SettingEntryFragment,
} from './reference.generated.ts';
import { SettingInput, type SettingValue } from './SettingInput.tsx';
import classes from './SettingLine.module.css';
import { UnverifiedBadge } from './UnverifiedBadge.tsx';

const pick = (data: SaveSettingMutation) => data.saveSetting;

/** One setting: what it means, how sure it is, its value; the button appears when something was typed. */
export function SettingLine({ setting }: { setting: SettingEntryFragment }) {
  const t = useT('reference');
  const words = useT('words');
  const formats = useFormats();
  const say = useRefusalText();
  const labels = useFieldLabels();
  const show = useChangeText();
  const { may } = useViewer();
  const saving = useMutationWithRefusals(SaveSettingDocument, pick);
  const [typed, setTyped] = useState<SettingValue | undefined>(undefined);
  const stored = setting.value as SettingValue;
  const value = typed === undefined ? stored : typed;
  const isChanged = typed !== undefined && typed !== stored;
  const isOther = saving.refusals.some(({ code }) => code !== 'STALE_VERSION');

  async function send(version: number) {
    if (!(await saving.run({ key: setting.key, value, version }))) return;
    setTyped(undefined);
    notifications.show({ message: t('saved'), color: 'moss' });
  }
  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (isChanged) void send(setting.version);
  }

  return (
    <form className={classes.line} onSubmit={handleSubmit} noValidate>
      <div>
        <div className={classes.name}>
          {formats.name(setting.name)} {!setting.verified && <UnverifiedBadge />}
        </div>
        <div className={classes.hint}>{formats.name(setting.hint)}</div>
        {setting.authority && (
          <div className={classes.source}>{t('sourceOf', { source: setting.authority })}</div>
        )}
      </div>
      <div className={classes.value}>
        <SettingInput
          setting={setting}
          label={formats.name(setting.name)}
          value={value}
          disabled={!may('settings.edit')}
          onChange={(next) => {
            setTyped(next);
            saving.clear();
          }}
          error={isOther ? saving.refusals.map(say).join(' ') : null}
        />
        {isChanged && (
          <div className={classes.actions}>
            <Button type="submit" size="compact-sm" loading={saving.isSending}>
              {words('save')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setTyped(undefined);
                saving.clear();
              }}
            >
              {words('cancel')}
            </Button>
          </div>
        )}
        {saving.fault && <FaultNotice fault={saving.fault} />}
      </div>
      <ConflictDialog
        conflict={saving.conflict}
        mine={{ value }}
        labels={labels}
        show={show}
        onKeepMine={(version) => void send(version)}
        onTakeTheirs={({ value: theirs }) => {
          setTyped(theirs as SettingValue);
          saving.clear();
        }}
        onClose={saving.clear}
      />
    </form>
  );
}
