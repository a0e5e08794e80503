import { Button, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import {
  type BoardPanel,
  checkPanel,
  MOST_LINES,
  type PanelLook,
  panelLooks,
  panelOrders,
} from '@tyndau/domain/boards/board';
import { comparisons } from '@tyndau/domain/figures/periods';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { SideSheet } from '../../../ui/SideSheet.tsx';
import { PanelConditions } from './PanelConditions.tsx';
import { PanelQuestionFields } from './PanelQuestionFields.tsx';
import { panelWithLook } from './panelWithLook.ts';

interface Props {
  panel: BoardPanel;
  onChange: (panel: BoardPanel) => void;
  onClose: () => void;
}

/** What a panel shows and how; the board behind shows every change at once. */
export function PanelDrawer({ panel, onChange, onClose }: Props) {
  const t = useT('boards');
  const figures = useT('figures');
  const formats = useFormats();
  const change = (part: Partial<BoardPanel>) => onChange({ ...panel, ...part });
  const refusals = checkPanel(panel).map((one) => ({
    ...{ code: one.code, field: null, params: one.params ?? {}, conflict: null },
  }));
  return (
    <SideSheet onClose={onClose} width={420} title={t('panel')} isClear>
      <Stack gap="sm">
        <Select
          label={t('look')}
          allowDeselect={false}
          data={panelLooks.map((look) => ({ value: look, label: t(`looks.${look}`) }))}
          value={panel.look}
          onChange={(look) => look && onChange(panelWithLook(panel, look as PanelLook))}
        />
        <PanelQuestionFields panel={panel} onChange={onChange} />
        <PanelConditions filter={panel.filter} onChange={(filter) => change({ filter })} />
        <Select
          label={figures('compareWith')}
          data={[
            { value: '', label: t('asBoard') },
            ...comparisons.map((name) => ({ value: name, label: figures(`comparison.${name}`) })),
          ]}
          value={panel.comparison ?? ''}
          onChange={(name) => change({ comparison: comparisons.find((one) => one === name) ?? null })}
        />
        {(panel.look === 'ranking' || panel.look === 'table') && (
          <Select
            label={t('order')}
            allowDeselect={false}
            data={panelOrders.map((name) => ({ value: name, label: t(`orders.${name}`) }))}
            value={panel.order}
            onChange={(name) => change({ order: panelOrders.find((one) => one === name) ?? 'value' })}
          />
        )}
        {panel.look !== 'figure' && panel.look !== 'map' && panel.look !== 'line' && (
          <NumberInput
            label={t('most')}
            min={1}
            max={MOST_LINES}
            allowDecimal={false}
            clampBehavior="strict"
            value={panel.most}
            onChange={(most) => change({ most: Math.max(1, Number(most) || 1) })}
          />
        )}
        <TextInput
          label={t('panelTitle')}
          placeholder={t('titleByItself')}
          maxLength={120}
          value={panel.title ? formats.name(panel.title) : ''}
          onChange={({ currentTarget: { value } }) =>
            change({ title: value === '' ? null : { kk: value, ru: value, en: value } })
          }
        />
        <RefusalNotice state={{ refusals, fault: null }} />
        <Button onClick={onClose}>{t('done')}</Button>
      </Stack>
    </SideSheet>
  );
}
