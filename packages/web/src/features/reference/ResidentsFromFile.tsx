import { Button, FileButton, Popover } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { uploadFile } from '../../components/uploadFile.ts';
import { type RefusalView, useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useRefusalText } from '../../i18n/useRefusalText.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Residents.module.css';
import { ReadResidentsTableDocument, type ReadResidentsTableMutation } from './residents.generated.ts';

type Row = NonNullable<ReadResidentsTableMutation['readResidentsTable']['read']>['rows'][number];

/** Fills the form from a CSV or XLSX and says which of its rows were not understood; nothing is written yet. */
export function ResidentsFromFile({ onRead }: { onRead: (read: Record<string, number>) => void }) {
  const t = useT('residents');
  const say = useRefusalText();
  const reading = useMutationWithRefusals(ReadResidentsTableDocument, (data) => data.readResidentsTable);
  const [unsent, setUnsent] = useState<readonly Pick<RefusalView, 'code' | 'params'>[]>([]);
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  async function read(file: File | null) {
    if (!file) return;
    const options = { onProgress: () => undefined, signal: new AbortController().signal };
    const sent = await uploadFile(file, options);
    setUnsent(sent.ok ? [] : sent.refusals);
    if (!sent.ok) return;
    const found = (await reading.run({ fileHash: sent.file.hash }))?.read?.rows;
    if (!found) return;
    setRows(found);
    const understood = found.flatMap(({ code, residents }) =>
      code !== null && residents !== null ? [[code, residents] as const] : [],
    );
    onRead(Object.fromEntries(understood));
  }
  const wrong = rows?.filter(({ code, residents }) => code === null || residents === null) ?? [];
  return (
    <div className={classes.file}>
      <RefusalNotice state={reading} />
      {unsent[0] && <span role="alert">{say(unsent[0])}</span>}
      {rows && <span role="status">{t('read', { count: rows.length - wrong.length })}</span>}
      {wrong.length > 0 && (
        <Popover position="bottom-end" withinPortal>
          <Popover.Target>
            <Button size="compact-sm" variant="subtle" color="orange">
              {t('notUnderstood', { count: wrong.length })}
            </Button>
          </Popover.Target>
          <Popover.Dropdown className={classes.wrong ?? ''}>
            <ul>
              {wrong.map(({ rowNumber, said, code }) => (
                <li key={rowNumber}>
                  {rowNumber}: {said} — {code === null ? t('noTerritory') : t('noNumber')}
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
      <FileButton accept=".csv,.xlsx" onChange={(file) => void read(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-sm"
            loading={reading.isSending}
            title={t('fileHint')}
            leftSection={<IconTableImport size={14} />}
          >
            {t('fromFile')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
