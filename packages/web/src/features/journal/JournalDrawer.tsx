import { Anchor, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { ChangeTable } from '../../components/ChangeTable.tsx';
import { useActionName, useEntityName } from '../../components/useActionName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import classes from './Journal.module.css';
import type { JournalLineFragment } from './journal.generated.ts';
import { linkOf, nameOf } from './journalLinks.ts';

/** One entry in full: every field from what to what, and what proves that nobody touched it. */
export function JournalDrawer({ line, onClose }: { line: JournalLineFragment; onClose: () => void }) {
  const t = useT('journal');
  const words = useT('words');
  const formats = useFormats();
  const actionName = useActionName();
  const entityName = useEntityName();
  const link = linkOf(line);
  const thing = `${entityName(line.entity)} ${nameOf(line.changes) ?? (line.entityId === null ? '' : `№ ${line.entityId}`)}`;
  return (
    <SideSheet onClose={onClose} title={actionName(line.action)}>
      <Stack gap="lg">
        <DefinitionList
          items={[
            [t('when'), formats.dateTime(line.at)],
            [t('who'), <PersonName key="who" person={line.actor} />],
            [
              t('entityOf'),
              link ? (
                <Anchor key="link" component={Link} to={link}>
                  {thing}
                </Anchor>
              ) : (
                thing
              ),
            ],
            [words('reason'), line.reason ?? undefined],
          ]}
        />
        <ChangeTable changes={line.changes} />
        <DefinitionList
          items={[
            [t('entry'), line.id],
            [t('request'), line.requestId],
            [
              t('digest'),
              <span key="digest" className={classes.digest}>
                {line.digest}
              </span>,
            ],
          ]}
        />
      </Stack>
    </SideSheet>
  );
}
