import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { checkPublished, type PublishedFigure } from '@tyndau/domain/reports/checkPublished';
import type { ClipboardEvent } from 'react';
import { useT } from '../../i18n/useT.ts';
import classes from './Reports.module.css';

interface Props {
  figures: readonly PublishedFigure[];
  onChange: (figures: readonly PublishedFigure[]) => void;
}

const fields = ['code', 'name', 'printed', 'check'] as const;
type Field = (typeof fields)[number];

/** A table to type in; rows copied from a spreadsheet are pasted as rows. */
export function FiguresEditor({ figures, onChange }: Props) {
  const t = useT('published');
  const findings = checkPublished(figures);
  const put = (at: number, field: Field, value: string) =>
    onChange(figures.map((figure, index) => (index === at ? { ...figure, [field]: value } : figure)));
  const empty = { code: '', name: '', printed: '', check: '' };

  function paste(event: ClipboardEvent, at: number, field: Field) {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const first = fields.indexOf(field);
    const rows = text.replace(/\r/g, '').replace(/\n$/, '').split('\n');
    const pasted = rows.map((row, index) => {
      const cells = row.split('\t').slice(0, fields.length - first);
      const known = figures[at + index] ?? empty;
      return cells.reduce<PublishedFigure>(
        (figure, cell, column) => ({ ...figure, [fields[first + column] ?? 'name']: cell.trim() }),
        known,
      );
    });
    onChange([...figures.slice(0, at), ...pasted, ...figures.slice(at + rows.length)]);
  }

  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.editor}>
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {t(`field.${field}`)}
                </th>
              ))}
              <th scope="col">{t('result')}</th>
              <th>
                <VisuallyHidden>{t('remove')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, at) => {
              const own = findings.filter(({ code }) => code === figure.code && code !== '');
              const isWrong = own.some(({ holds }) => !holds);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are typed
                <tr key={at} data-breach={isWrong || undefined}>
                  {fields.map((field) => (
                    <td key={field}>
                      <input
                        aria-label={t('field.at', { field: t(`field.${field}`), row: at + 1 })}
                        value={figure[field]}
                        data-field={field}
                        onChange={(event) => put(at, field, event.currentTarget.value)}
                        onPaste={(event) => paste(event, at, field)}
                      />
                    </td>
                  ))}
                  <td className={classes.verdict}>
                    {own.length > 0 && (isWrong ? t('verdict.wrong') : t('verdict.holds'))}
                  </td>
                  <td>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('removeRow', { row: at + 1 })}
                      onClick={() => onChange(figures.filter((_, index) => index !== at))}
                    >
                      <IconX size={14} />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={classes.under}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...figures, empty])}
        >
          {t('addRow')}
        </Button>
      </div>
    </>
  );
}
