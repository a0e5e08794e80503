import { Anchor, Button } from '@mantine/core';
import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import {
  appealCategoryNames,
  appealFormNames,
  appealLanguageNames,
  appealSourceNames,
  appealTypeNames,
  controlLevelNames,
  higherSourceNames,
  outcomeNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { Link } from 'react-router';
import { useCodeName } from '../../components/useCodeName.ts';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import { Section } from '../../ui/Section.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';

/** How and about what it came this time: the part of the card that may be put right. */
export function CurrentSection({ appeal, onAmend }: { appeal: AppealPaperFragment; onAmend?: () => void }) {
  const t = useT('appeals');
  const items = useCurrentLines(appeal);
  return (
    <Section
      title={t('section.current')}
      actions={
        onAmend && (
          <Button variant="subtle" size="compact-xs" onClick={onAmend} data-no-print>
            {t('amend')}
          </Button>
        )
      }
    >
      <DefinitionList items={items} />
    </Section>
  );
}

function useCurrentLines(appeal: AppealPaperFragment): Definition[] {
  const t = useT('appeals');
  const formats = useFormats();
  const codeName = useCodeName();
  const reference = useReference();
  const { intake, repeatOf } = appeal;
  const complained = [
    appeal.complainedPerson,
    appeal.complainedPost,
    appeal.complainedBody && formats.name(appeal.complainedBody.name),
  ];
  const higher = [
    codeName(higherSourceNames, appeal.higherSource),
    appeal.coverNumber && `№ ${appeal.coverNumber}`,
    appeal.coverOn && formats.date(appeal.coverOn),
  ];
  const control = [
    codeName(controlLevelNames, appeal.controlLevel),
    appeal.controlSetBy?.displayName,
    appeal.controlSetOn && formats.date(appeal.controlSetOn),
    appeal.controlEndedOn && `— ${formats.date(appeal.controlEndedOn)}`,
  ];
  const joined = (parts: readonly (string | null | undefined)[]) =>
    parts.filter(Boolean).join(', ') || undefined;
  return [
    [t('field.kind'), codeName(appealKindNames, appeal.kind)],
    [t('field.category'), codeName(appealCategoryNames, appeal.category)],
    [
      t('field.strategicTopic'),
      appeal.strategicTopic ? reference.entryName('strategicTopic', appeal.strategicTopic) : undefined,
    ],
    [t('field.complained'), joined(complained)],
    [t('field.question'), `${appeal.question.code} ${formats.name(appeal.question.name)}`],
    [t('field.place'), appeal.territory ? formats.name(appeal.territory.name) : null],
    [t('field.addressee'), appeal.addressee ? formats.name(appeal.addressee.name) : null],
    [t('field.higher'), joined(higher)],
    [
      t('field.source'),
      `${codeName(appealSourceNames, appeal.source)}, ${codeName(appealFormNames, appeal.form).toLowerCase()}`,
    ],
    [t('field.type'), appeal.type ? codeName(appealTypeNames, appeal.type) : undefined],
    [t('field.language'), codeName(appealLanguageNames, appeal.language)],
    [t('field.sheets'), formats.number(appeal.sheets)],
    [t('field.receivedAt'), formats.dateTime(appeal.receivedAt)],
    [t('field.registeredAt'), `${formats.dateTime(appeal.registeredAt)}, ${appeal.registrar.displayName}`],
    [
      t('field.talon'),
      intake ? (
        <Anchor key="talon" component={Link} to={paths.intake(intake.id)} size="sm">
          {intake.talonNumber}
        </Anchor>
      ) : undefined,
    ],
    [t('field.control'), appeal.controlLevel ? joined(control) : undefined],
    [
      t('field.repeatOf'),
      repeatOf ? (
        <Anchor key="repeat" component={Link} to={paths.appeal(repeatOf.id)} size="sm">
          {repeatOf.number}
        </Anchor>
      ) : undefined,
    ],
    [t('field.outcome'), appeal.outcome ? codeName(outcomeNames, appeal.outcome) : undefined],
    [t('field.answeredOn'), appeal.answeredOn ? formats.date(appeal.answeredOn) : undefined],
    [t('field.closedOn'), appeal.closedOn ? formats.date(appeal.closedOn) : undefined],
  ];
}
