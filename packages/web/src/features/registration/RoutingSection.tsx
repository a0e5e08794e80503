import { SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { QualityWarning } from '@tyndau/domain/appeals/registrationQuality';
import { controlLevelNames } from '@tyndau/domain/appeals/vocabularyNames';
import { BodySelect } from '../../components/BodySelect.tsx';
import { CoBodies } from '../../components/CoBodies.tsx';
import { NameSelect } from '../../components/NameSelect.tsx';
import { useT } from '../../i18n/useT.ts';
import { Section } from '../../ui/Section.tsx';
import { QualityHint } from './QualityHint.tsx';
import classes from './Registration.module.css';
import type { RegistrationFields } from './registrationFields.ts';
import { TermToBe } from './TermToBe.tsx';
import type { Proposal } from './useProposal.ts';

interface Props extends RegistrationFields {
  proposal: Proposal;
  receivedAt: string | null;
  warnings: readonly QualityWarning[];
}

/** To whom it goes, in what term, under whose control. */
export function RoutingSection({ values, set, proposal, receivedAt, warnings }: Props) {
  const t = useT('registration');
  const { bodyId, suggested, barred, isLocal } = proposal;
  const isProposed = bodyId !== null && bodyId === suggested[0];
  const hint = !values.isRouted
    ? t('hint.notRouted')
    : isProposed
      ? t(isLocal ? 'hint.proposedDistrict' : 'hint.proposed')
      : bodyId === null
        ? t(values.questionCode && barred.length > 0 ? 'hint.noneLeft' : 'hint.noProposal')
        : undefined;
  return (
    <Section title={t('section.routing')} actions={<TermToBe kind={values.kind} receivedAt={receivedAt} />}>
      <div className={classes.fields}>
        <Switch
          label={t('field.routed')}
          checked={values.isRouted}
          onChange={(event) => set('isRouted')(event.currentTarget.checked)}
        />
        {values.isRouted ? (
          <>
            <BodySelect
              name="bodyId"
              label={t('field.body')}
              description={hint}
              value={bodyId}
              onChange={set('chosenBodyId')}
              exclude={barred}
              suggested={suggested}
            />
            <QualityHint warnings={warnings} field="bodyId" />
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              <TextInput
                name="resolution"
                label={t('field.resolution')}
                value={values.resolution}
                onChange={(event) => set('resolution')(event.currentTarget.value)}
              />
              <CoBodies
                placeholder=""
                label={t('field.coBodies')}
                value={values.coBodyIds}
                onChange={set('coBodyIds')}
                exclude={bodyId === null ? barred : [...barred, bodyId]}
              />
            </SimpleGrid>
          </>
        ) : (
          <div className={classes.soft}>{hint}</div>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <NameSelect
            name="controlLevel"
            label={t('field.controlLevel')}
            names={controlLevelNames}
            value={values.controlLevel as keyof typeof controlLevelNames | null}
            onChange={set('controlLevel')}
          />
        </SimpleGrid>
      </div>
    </Section>
  );
}
