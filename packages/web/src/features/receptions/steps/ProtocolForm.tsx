import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { BodySelect } from '../../../components/BodySelect.tsx';
import { DateInput } from '../../../components/DateInput.tsx';
import { useFormValues } from '../../../components/useFormValues.ts';
import { useViewer } from '../../../components/ViewerContext.tsx';
import { useT } from '../../../i18n/useT.ts';
import { Section } from '../../../ui/Section.tsx';
import { ApproveProtocolDocument } from '../steps.generated.ts';
import { Line, Paragraph } from './fields.tsx';
import { StepCards, type StepPersonCard } from './StepCards.tsx';
import { StepForm, type StepFormProps } from './StepForm.tsx';

interface Order {
  readonly key: string;
  readonly personId: number;
  readonly bodyId: number | null;
  readonly text: string;
  readonly dueOn: string | null;
}

const emptyOrder = (personId: number): Order => ({
  key: crypto.randomUUID(),
  personId,
  bodyId: null,
  text: '',
  dueOn: null,
});

// What was answered at the reception is the first line of the protocol, to be corrected into an order.
function firstOrder({ id, steps }: StepPersonCard): Order {
  return { ...emptyOrder(id), text: steps.find(({ step }) => step === 10)?.note ?? '' };
}

/** Step 11: the protocol of one official's day; each order to a body becomes an assignment. */
export function ProtocolForm(props: StepFormProps) {
  return (
    <StepCards people={props.people}>{(cards) => <ProtocolFields {...props} cards={cards} />}</StepCards>
  );
}

function ProtocolFields({ people, onDone, cards }: StepFormProps & { cards: readonly StepPersonCard[] }) {
  const t = useT('receptionSteps');
  const { today } = useViewer();
  const { values, set } = useFormValues({
    approvedByName: people[0]?.official?.fullName ?? '',
    approvedOn: today as string | null,
  });
  const [orders, setOrders] = useState<readonly Order[]>(cards.map(firstOrder));
  const change = (key: string, part: Partial<Order>) =>
    setOrders(orders.map((order) => (order.key === key ? { ...order, ...part } : order)));
  // What was chosen for one person by hand stays.
  const fill = (part: Pick<Order, 'bodyId'> | Pick<Order, 'dueOn'>) =>
    setOrders(
      orders.map((order) => {
        const isFree = 'bodyId' in part ? order.bodyId === null : order.dueOn === null;
        return isFree ? { ...order, ...part } : order;
      }),
    );
  return (
    <StepForm
      document={ApproveProtocolDocument}
      pick={(data) => data.approveProtocol}
      input={() => ({
        input: {
          approvedByName: values.approvedByName,
          approvedOn: values.approvedOn ?? today,
          people: people.map(({ id, version }) => ({
            id,
            version,
            orders: orders
              .filter(({ personId }) => personId === id)
              .map(({ bodyId, text, dueOn }) => ({ bodyId, text, dueOn })),
          })),
        },
      })}
      submitLabel={t('protocol')}
      onDone={onDone}
    >
      <Group grow align="start">
        <Line
          name="approvedByName"
          label={t('approvedBy')}
          value={values.approvedByName}
          onChange={set('approvedByName')}
        />
        <DateInput
          name="approvedOn"
          label={t('approvedOn')}
          value={values.approvedOn}
          onChange={set('approvedOn')}
        />
      </Group>
      {people.length > 1 && (
        <Group grow align="start">
          <BodySelect
            label={t('orderToAll')}
            placeholder={t('orderToHint')}
            value={null}
            onChange={(bodyId) => bodyId !== null && fill({ bodyId })}
          />
          <DateInput label={t('orderByAll')} value={null} onChange={(dueOn) => dueOn && fill({ dueOn })} />
        </Group>
      )}
      {people.map((person) => (
        <Section key={person.id} title={`${person.applicantName}, ${person.number}`}>
          <Stack gap={10}>
            {orders
              .filter(({ personId }) => personId === person.id)
              .map((order, index) => (
                <OrderFields
                  key={order.key}
                  at={`people.${person.id}.orders.${index}`}
                  order={order}
                  onChange={(part) => change(order.key, part)}
                />
              ))}
            <Button variant="subtle" onClick={() => setOrders([...orders, emptyOrder(person.id)])}>
              {t('addOrder')}
            </Button>
          </Stack>
        </Section>
      ))}
    </StepForm>
  );
}

interface OrderProps {
  at: string;
  order: Order;
  onChange: (part: Partial<Order>) => void;
}

function OrderFields({ at, order, onChange }: OrderProps) {
  const t = useT('receptionSteps');
  return (
    <Stack gap={6}>
      <Paragraph
        name={`${at}.text`}
        label={t('order')}
        rows={2}
        value={order.text}
        onChange={(text) => onChange({ text })}
      />
      <Group grow align="start">
        <BodySelect
          name={`${at}.bodyId`}
          label={t('orderTo')}
          placeholder={t('orderToHint')}
          value={order.bodyId}
          onChange={(bodyId) => onChange({ bodyId })}
        />
        <DateInput
          name={`${at}.dueOn`}
          label={t('orderBy')}
          value={order.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </Group>
    </Stack>
  );
}
