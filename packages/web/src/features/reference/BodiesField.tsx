import { ActionIcon, CloseButton } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { BodySelect } from '../../components/BodySelect.tsx';
import { useReference } from '../../components/useReference.ts';
import { useFieldLabels } from '../../i18n/useFieldLabels.ts';
import { useT } from '../../i18n/useT.ts';
import classes from './Shelf.module.css';

interface Props {
  value: number[];
  onChange: (ids: number[]) => void;
}

/** Bodies competent for a question, in the order they are proposed to the registrar. */
export function BodiesField({ value, onChange }: Props) {
  const t = useT('reference');
  const words = useT('words');
  const labels = useFieldLabels();
  const reference = useReference();
  const raise = (place: number) => {
    const next = [...value];
    next.splice(place - 1, 0, ...next.splice(place, 1));
    onChange(next);
  };
  return (
    <div className={classes.wide}>
      <BodySelect
        name="bodyIds"
        label={labels.bodyIds}
        description={t('bodiesHint')}
        placeholder={t('addBody')}
        exclude={value}
        value={null}
        onChange={(id) => id !== null && onChange([...value, id])}
      />
      <ul className={classes.chosen}>
        {value.map((id, place) => (
          <li key={id}>
            <span>{reference.bodyName(id)}</span>
            {place > 0 && (
              <ActionIcon
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={`${t('raise')}: ${reference.bodyName(id)}`}
                onClick={() => raise(place)}
              >
                <IconArrowUp size={13} />
              </ActionIcon>
            )}
            <CloseButton
              size="xs"
              aria-label={`${words('remove')}: ${reference.bodyName(id)}`}
              onClick={() => onChange(value.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
