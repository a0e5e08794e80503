import { useChangeText } from '../../components/useChangeText.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { DefinitionList } from '../../ui/DefinitionList.tsx';

interface Props {
  values: Readonly<Record<string, unknown>>;
  without?: readonly string[];
}

/** An entry for those who only read it: every filled line with its name. */
export function EntryFacts({ values, without = [] }: Props) {
  const labels = useFieldLabels();
  const read = useChangeText();
  const items = Object.entries(values)
    .filter(([name, value]) => !without.includes(name) && !isEmpty(value))
    .map(([name, value]) => [labels[name] ?? name, read(name, value)] as const);
  return <DefinitionList items={items} />;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
