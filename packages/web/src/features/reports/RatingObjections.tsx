import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useMutationWithRefusals } from '../../components/useMutationWithRefusals.ts';
import { useReference } from '../../components/useReference.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { ObjectionText } from './ObjectionText.tsx';
import classes from './Reports.module.css';
import {
  DecideRatingObjectionDocument,
  type RatingObjectionFieldsFragment,
  RatingObjectionsDocument,
} from './ratingMethod.generated.ts';
import { WordsDrawer } from './WordsDrawer.tsx';

type Verdict = 'upheld' | 'refused';

/** What bodies do not agree with; the department decides, with its ground. */
export function RatingObjections({ year, onChanged }: { year: number; onChanged: () => void }) {
  const t = useT('rating');
  const { may } = useViewer();
  const { bodyName } = useReference();
  const [step, setStep] = useState<{ objection: RatingObjectionFieldsFragment; to: Verdict } | null>(null);
  const { data, refetch } = useQuery(RatingObjectionsDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  const objections = data?.ratingObjections ?? [];
  return (
    <Section title={t('objections.title')} hint={t('objections.hint')} flush>
      <ul className={classes.list}>
        {objections.length === 0 && <li className={classes.soft}>{t('objections.none')}</li>}
        {objections.map((objection) => (
          <li key={objection.id}>
            <Group justify="space-between" gap={8}>
              <strong>{bodyName(objection.bodyId)}</strong>
              {objection.state === 'filed' && may('report.approve') && (
                <Group gap={6}>
                  {(['refused', 'upheld'] as const).map((to) => (
                    <Button
                      key={to}
                      size="compact-xs"
                      variant={to === 'upheld' ? 'filled' : 'default'}
                      onClick={() => setStep({ objection, to })}
                    >
                      {t(`objections.${to}`)}
                    </Button>
                  ))}
                </Group>
              )}
            </Group>
            <ObjectionText objection={objection} />
          </li>
        ))}
      </ul>
      {step && (
        <DecideDrawer
          {...step}
          onDone={() => {
            void refetch();
            onChanged();
          }}
          onClose={() => setStep(null)}
        />
      )}
    </Section>
  );
}

interface DecideProps {
  objection: RatingObjectionFieldsFragment;
  to: Verdict;
  onDone: () => void;
  onClose: () => void;
}

function DecideDrawer({ objection, to, onDone, onClose }: DecideProps) {
  const t = useT('rating');
  const state = useMutationWithRefusals(DecideRatingObjectionDocument, (data) => data.decideRatingObjection);
  async function send(text: string) {
    const { id, version } = objection;
    return (await state.run({ input: { id, version, state: to, text } })) !== null;
  }
  return (
    <WordsDrawer
      title={t(`objections.${to}`)}
      submitLabel={t(`objections.${to}`)}
      words={{ name: 'text', label: t('words') }}
      about={
        <>
          <p>{objection.ground}</p>
          {objection.factId !== null && <p className={classes.soft}>{t(`objections.fact_${to}`)}</p>}
        </>
      }
      {...{ state, send, onDone, onClose }}
    />
  );
}
