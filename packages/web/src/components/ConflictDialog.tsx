import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import type { ConflictView } from './useMutationWithRefusals.ts';

interface Props {
  /** `state.conflict` of useMutationWithRefusals; null keeps the dialog closed. */
  conflict: ConflictView | null;
  /** What this person typed, by field; a field that is not here was not touched. */
  mine: Readonly<Record<string, unknown>>;
  labels: Readonly<Record<string, string>>;
  /** How a value of a field is read by people; plain text without it. */
  show?: (field: string, value: unknown) => string;
  /** Send again with this version: mine over theirs. */
  onKeepMine: (version: number) => void;
  /** Put these values into the form and go on from this version. */
  onTakeTheirs: (values: Record<string, unknown>, version: number) => void;
  onClose: () => void;
}

/** Two people wrote on one card: who changed what, field by field; what was typed is kept in any case. */
export function ConflictDialog({ conflict, mine, labels, show, onKeepMine, onTakeTheirs, onClose }: Props) {
  const t = useT('words');
  const formats = useFormats();
  if (!conflict) return null;
  const read = (name: string, value: unknown) => show?.(name, value) ?? plainText(value);
  const theirs = Object.fromEntries(conflict.fields.map((field) => [field.name, field.theirs]));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('conflict.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('conflict.who', { who: conflict.changedBy, at: formats.dateTime(conflict.changedAt) })}
        </Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('conflict.field')}</Table.Th>
              <Table.Th>{t('conflict.before')}</Table.Th>
              <Table.Th>{t('conflict.theirs')}</Table.Th>
              <Table.Th>{t('conflict.mine')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflict.fields.map(({ name, before, theirs: their }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{labels[name] ?? name}</Table.Th>
                <Table.Td>{read(name, before)}</Table.Td>
                <Table.Td>{read(name, their)}</Table.Td>
                <Table.Td>{name in mine ? read(name, mine[name]) : t('conflict.untouched')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="xs" c="dimmed">
          {t('conflict.explainMine')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onKeepMine(conflict.version)}>
            {t('conflict.keepMine')}
          </Button>
          <Button data-autofocus onClick={() => onTakeTheirs(theirs, conflict.version)}>
            {t('conflict.takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function plainText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
