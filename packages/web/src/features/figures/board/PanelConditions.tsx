import { ActionIcon, Group, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { dimensionOf } from '@tyndau/domain/figures/dimensions';
import type { DimensionFilter } from '@tyndau/domain/figures/figureQuestion';
import { MultiPicker } from '../../../components/MultiPicker.tsx';
import { useFormats } from '../../../i18n/useFormats.ts';
import { useT } from '../../../i18n/useT.ts';
import { filterDimensions } from '../boardFilter.ts';
import { useValueOptions } from '../useValueOptions.ts';

interface Props {
  filter: readonly DimensionFilter[];
  onChange: (filter: readonly DimensionFilter[]) => void;
}

/** Conditions of one panel alone; they come before those of the board. */
export function PanelConditions({ filter, onChange }: Props) {
  const t = useT('boards');
  const formats = useFormats();
  const optionsOf = useValueOptions();
  const free = filterDimensions.filter((name) => filter.every(({ dimension }) => dimension !== name));
  const nameOf = (name: DimensionFilter['dimension']) => formats.name(dimensionOf(name).name);
  return (
    <>
      {filter.map(({ dimension, values }) => (
        <Group key={dimension} gap={6} align="end" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <MultiPicker
              size="sm"
              label={t('onlyWhere', { name: nameOf(dimension) })}
              options={optionsOf(dimension)}
              value={values}
              onChange={(next) =>
                onChange(
                  filter.map((one) => (one.dimension === dimension ? { dimension, values: next } : one)),
                )
              }
            />
          </div>
          <ActionIcon
            size={36}
            variant="subtle"
            aria-label={t('removeCondition', { name: nameOf(dimension) })}
            onClick={() => onChange(filter.filter((one) => one.dimension !== dimension))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Select
        label={t('condition')}
        placeholder={t('addCondition')}
        searchable
        data={free.map((name) => ({ value: name, label: nameOf(name) }))}
        value={null}
        onChange={(name) => {
          const dimension = filterDimensions.find((one) => one === name);
          if (dimension) onChange([...filter, { dimension, values: [] }]);
        }}
      />
    </>
  );
}
