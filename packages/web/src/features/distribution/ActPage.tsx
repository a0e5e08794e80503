import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { FaultNotice } from '../../components/FaultNotice.tsx';
import { Page } from '../../components/Page.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Section } from '../../ui/Section.tsx';
import { type ActDetailsFragment, DistributionActDocument } from './distribution.generated.ts';
import { ShareSection } from './ShareSection.tsx';
import { TakeBackForm } from './TakeBackForm.tsx';

/** One hand-over: whose letters, who has signed, what was taken back. */
export function ActPage() {
  const id = Number(useParams().id);
  const { data, error, refetch } = useQuery(DistributionActDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (!data.distribution) return <FaultNotice fault={{ kind: 'notFound', requestId: null }} />;
  return <Act act={data.distribution} />;
}

function Act({ act }: { act: ActDetailsFragment }) {
  const t = useT('distribution');
  const formats = useFormats();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const inHand = act.shares.some(({ items }) => items.some((item) => item.isInHand));
  return (
    <Page
      title={t('act.title', { number: `${act.number}/${act.year}` })}
      crumbs={[{ label: t('tab.acts'), to: paths.distributionRoom('acts') }]}
      actions={<PrintButtons url={act.sheetUrl} />}
    >
      <DefinitionList
        items={[
          [t('act.doneBy'), `${act.doneBy.displayName}, ${formats.dateTime(act.doneAt)}`],
          [t('column.letters'), formats.number(act.letters)],
          [t('act.reason'), act.reason || undefined],
        ]}
      />
      {act.shares.map((share) => (
        <ShareSection
          key={share.id}
          share={share}
          mayTakeBack={act.mayTakeBack}
          chosen={chosen}
          onChoose={(intakeId, isChosen) =>
            setChosen((known) => (isChosen ? [...known, intakeId] : known.filter((one) => one !== intakeId)))
          }
        />
      ))}
      {act.mayTakeBack && inHand && (
        <TakeBackForm distributionId={act.id} chosen={chosen} onDone={() => setChosen([])} />
      )}
      {act.takebacks.length > 0 && (
        <Section title={t('act.takebacks')}>
          {act.takebacks.map(({ id, number, doneAt, doneBy, letters, reason }) => (
            <div key={id}>
              {t('act.takeback', {
                number,
                at: formats.dateTime(doneAt),
                by: doneBy.displayName,
                letters,
                reason,
              })}
            </div>
          ))}
        </Section>
      )}
    </Page>
  );
}

function PrintButtons({ url }: { url: string }) {
  const t = useT('distribution');
  return (
    <Group gap={8}>
      {(['kk', 'ru'] as const).map((language) => (
        <Button
          key={language}
          component="a"
          href={`${url}?language=${language}`}
          target="_blank"
          rel="noopener"
          variant="default"
          leftSection={<IconPrinter size={16} />}
        >
          {t(language === 'kk' ? 'act.printKk' : 'act.printRu')}
        </Button>
      ))}
    </Group>
  );
}
