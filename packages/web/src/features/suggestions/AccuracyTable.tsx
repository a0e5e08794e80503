import { ScrollArea, Table } from '@mantine/core';
import { appealLanguageNames } from '@tyndau/domain/appeals/vocabularyNames';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { NumberText } from '../../ui/NumberText.tsx';
import type { LearningLineFragment } from './suggestions.generated.ts';

type Accuracy = LearningLineFragment['accuracy'][number];

const subjects = ['question', 'category', 'body'] as const;
const languagesInOrder = [null, 'kk', 'ru', 'other'] as const;

/** Right first and among three: what is suggested, by language. */
export function AccuracyTable({ accuracy }: { accuracy: readonly Accuracy[] }) {
  const t = useT('likeness');
  const formats = useFormats();
  const codeName = useCodeName();
  const lines = subjects.flatMap((subject) =>
    languagesInOrder.flatMap((language) =>
      accuracy.filter((line) => line.subject === subject && line.language === language && line.letters > 0),
    ),
  );
  const share = (count: number, { letters }: Accuracy) => formats.percent(count / letters);
  return (
    <ScrollArea>
      <Table captionSide="bottom">
        <Table.Caption>{t('page.how')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('page.subject')}</Table.Th>
            <Table.Th>{t('page.language')}</Table.Th>
            <Table.Th ta="end">{t('page.letters')}</Table.Th>
            <Table.Th ta="end">{t('page.first')}</Table.Th>
            <Table.Th ta="end">{t('page.amongThree')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={`${line.subject} ${line.language}`} fw={line.language === null ? 600 : undefined}>
              <Table.Td>{t(line.subject as (typeof subjects)[number])}</Table.Td>
              <Table.Td>
                {line.language ? codeName(appealLanguageNames, line.language) : t('page.all')}
              </Table.Td>
              <Table.Td ta="end">
                <NumberText value={line.letters} />
              </Table.Td>
              <Table.Td ta="end">{share(line.first, line)}</Table.Td>
              <Table.Td ta="end">{share(line.amongThree, line)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
