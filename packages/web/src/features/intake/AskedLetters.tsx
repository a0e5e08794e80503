import { Button } from '@mantine/core';
import {
  appealFormNames,
  appealLanguageNames,
  appealSourceNames,
} from '@tyndau/domain/appeals/vocabularyNames';
import { type FilterOf, field } from '../../components/urlFilter.ts';
import { useCodeName } from '../../components/useCodeName.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What a figure of letters asks the journal for, besides a day. */
export const askedLettersShape = {
  ...{ journalFrom: field.date, journalTo: field.date },
  ...{ sources: field.texts, forms: field.texts, languages: field.texts },
};

/** Back to the journal of a day. */
export const noAskedLetters = {
  ...{ states: undefined, journalFrom: undefined, journalTo: undefined },
  ...{ sources: undefined, forms: undefined, languages: undefined },
};

interface Props {
  filter: FilterOf<typeof askedLettersShape>;
  onClear: () => void;
}

/** Says which letters stand in the list when a figure asked for them, and leads back to the day. */
export function AskedLetters({ filter, onClear }: Props) {
  const t = useT('intake');
  const formats = useFormats();
  const codeName = useCodeName();
  const { journalFrom, journalTo, sources = [], forms = [], languages = [] } = filter;
  const asked = [
    ...(journalFrom && journalTo ? [`${formats.date(journalFrom)} – ${formats.date(journalTo)}`] : []),
    ...sources.map((code) => codeName(appealSourceNames, code)),
    ...forms.map((code) => codeName(appealFormNames, code)),
    ...languages.map((code) => codeName(appealLanguageNames, code)),
  ];
  if (asked.length === 0) return null;
  return (
    <Notice
      tone="neutral"
      action={
        <Button size="compact-sm" variant="default" onClick={onClear}>
          {t('backToDay')}
        </Button>
      }
    >
      {t('askedLetters', { asked: asked.join(', ') })}
    </Notice>
  );
}
