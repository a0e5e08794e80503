import { Anchor, Button } from '@mantine/core';
import { formatPhone } from '@tyndau/domain/identity/phone';
import { Link } from 'react-router';
import { useReference } from '../../components/useReference.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { paths } from '../../paths.ts';
import { type Definition, DefinitionList } from '../../ui/DefinitionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import type { AppealPaperFragment } from './appeal.generated.ts';
import classes from './Card.module.css';

/** Who writes. Fixed at registration but for address and phone; whoever does not need personal data sees them masked. */
export function BaseSection({ appeal, onEdit }: { appeal: AppealPaperFragment; onEdit?: () => void }) {
  const t = useT('appeals');
  const formats = useFormats();
  const reference = useReference();
  const { card } = appeal;
  const isCompany = card.applicantKind === 'legalEntity';
  const entry = (dictionary: string, code: string | null | undefined) =>
    code ? reference.entryName(dictionary, code) : undefined;
  const name = card.displayName || appeal.applicantName || t('anonymousName');
  const who: Definition[] = [
    [
      t('field.applicant'),
      card.applicant ? (
        <Anchor key="who" component={Link} to={paths.appeals({ applicantId: card.applicant.id })} size="sm">
          {name}
        </Anchor>
      ) : (
        name
      ),
    ],
    isCompany ? [t('field.bin'), card.bin] : [t('field.iin'), card.iin],
    [t('field.head'), card.headName || undefined],
    [t('field.representative'), card.representative || undefined],
    [t('field.birthOn'), card.birthOn ? formats.date(card.birthOn) : undefined],
    [t('field.socialStatus'), entry('socialStatus', card.socialStatus)],
    [t('field.occupation'), entry('occupation', card.occupation)],
    [t('field.privilege'), card.privilege === 'none' ? undefined : entry('privilege', card.privilege)],
    [t('field.card'), t('field.openedOn', { number: card.number, on: formats.date(card.openedOn) })],
  ];
  const contacts: Definition[] = [
    [t('field.residence'), card.territory ? formats.name(card.territory.name) : null],
    [t('field.address'), card.address],
    [t('field.phone'), card.phone && formatPhone(card.phone)],
    [t('field.email'), card.email],
  ];
  return (
    <Section title={t('section.base')}>
      <p className={classes.hint}>{t('baseHint')}</p>
      {card.isMasked && <Notice tone="neutral">{t('masked')}</Notice>}
      <DefinitionList items={who} />
      <div className={classes.contacts}>
        <DefinitionList items={contacts} />
        {onEdit && (
          <Button variant="subtle" size="compact-xs" onClick={onEdit} data-no-print>
            {t('editContacts')}
          </Button>
        )}
      </div>
    </Section>
  );
}
