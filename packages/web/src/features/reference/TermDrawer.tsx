import { appealKindNames, appealKinds } from '@tyndau/domain/appeals/appealKinds';
import { useCodeName } from '../../components/useCodeName.ts';
import { useViewer } from '../../components/ViewerContext.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { ChoiceField, FlagField, NumberField, TextField, ValidityFields } from './EntryFields.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryHistory } from './EntryHistory.tsx';
import {
  SaveTermRuleDocument,
  type SaveTermRuleMutation,
  TermRuleEntriesDocument,
} from './reference.generated.ts';
import type { Rule } from './TermsPart.tsx';
import { termStarts, termUnits, termVariants, useTermWords } from './termWords.ts';
import { useEntryForm } from './useEntryForm.ts';
import { ValidityText } from './ValidityText.tsx';

const pick = (data: SaveTermRuleMutation) => data.saveTermRule;

function valuesOf(entry: Rule | null) {
  return {
    code: entry?.code ?? '',
    appealKind: entry?.appealKind ?? 'application',
    variant: entry?.variant ?? 'basic',
    length: (entry?.length ?? 15) as number | null,
    unit: entry?.unit ?? 'workingDays',
    start: entry?.start ?? 'nextDay',
    articleKk: entry?.article.kk ?? '',
    articleRu: entry?.article.ru ?? '',
    articleEn: entry?.article.en ?? '',
    verified: entry?.verified ?? false,
    validFrom: entry?.validFrom ?? null,
    validTo: entry?.validTo ?? null,
  };
}

/** One rule of the law. A new edition is a new rule; the old one gets its last day. */
export function TermDrawer({ entry, onClose }: { entry: Rule | null; onClose: () => void }) {
  const t = useT('reference');
  const nameOf = useCodeName();
  const { may } = useViewer();
  return (
    <EntryDrawer title={entry ? nameOf(appealKindNames, entry.appealKind) : t('newEntry')} onClose={onClose}>
      <Notice tone="neutral">{t('termHint')}</Notice>
      {may('term.edit') ? <TermForm entry={entry} onClose={onClose} /> : entry && <TermFacts entry={entry} />}
      {entry && <EntryHistory entity="termRule" code={entry.code} />}
    </EntryDrawer>
  );
}

function TermFacts({ entry }: { entry: Rule }) {
  const t = useT('reference');
  const formats = useFormats();
  const words = useTermWords();
  return (
    <DefinitionList
      items={[
        [t('term'), words.length(entry)],
        [t('counting'), words.start(entry.start)],
        [t('article'), formats.name(entry.article)],
        [t('inForceOn'), <ValidityText key="validity" row={entry} />],
        [t('sureness'), entry.verified ? t('verified') : t('unverified')],
      ]}
    />
  );
}

function TermForm({ entry, onClose }: { entry: Rule | null; onClose: () => void }) {
  const t = useT('reference');
  const nameOf = useCodeName();
  const termWords = useTermWords();
  const form = useEntryForm({
    initial: valuesOf(entry),
    version: entry?.version ?? null,
    document: SaveTermRuleDocument,
    pick,
    list: TermRuleEntriesDocument,
    onSaved: onClose,
    variables: ({ articleKk, articleRu, articleEn, length, ...rest }, version) => ({
      input: {
        ...rest,
        length: length ?? 0,
        article: { kk: articleKk, ru: articleRu, en: articleEn },
        version,
      },
    }),
  });
  const { values, set } = form;
  return (
    <EntryForm form={form} label={t('part.terms')}>
      <ChoiceField
        wide
        name="appealKind"
        value={values.appealKind}
        onChange={set('appealKind')}
        choices={appealKinds.map((kind) => ({ value: kind, label: nameOf(appealKindNames, kind) }))}
      />
      <TextField required name="code" value={values.code} onChange={set('code')} disabled={entry !== null} />
      <ChoiceField
        name="variant"
        value={values.variant}
        onChange={set('variant')}
        choices={termVariants.map((variant) => ({ value: variant, label: termWords.variant(variant) }))}
      />
      <NumberField name="length" value={values.length} onChange={set('length')} />
      <ChoiceField
        name="unit"
        value={values.unit}
        onChange={set('unit')}
        choices={termUnits.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
      />
      <ChoiceField
        wide
        name="start"
        value={values.start}
        onChange={set('start')}
        choices={termStarts.map((start) => ({ value: start, label: termWords.start(start) }))}
      />
      <TextField required name="article.kk" value={values.articleKk} onChange={set('articleKk')} />
      <TextField required name="article.ru" value={values.articleRu} onChange={set('articleRu')} />
      <FlagField
        name="verified"
        value={values.verified}
        onChange={set('verified')}
        description={t('verifiedHint')}
      />
      <ValidityFields values={values} set={set} canClose={entry !== null} />
    </EntryForm>
  );
}
