import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderInOffice } from '../../../testing/renderInOffice.tsx';
import { HandMaterialsDocument } from '../steps.generated.ts';
import { StepForm } from './StepForm.tsx';

it('nobody takes a step twice, nor the next one, while the card is read anew after it', async () => {
  const handed = vi.fn(() => ({
    handMaterials: {
      __typename: 'ReceptionsPayload',
      receptions: [{ __typename: 'Reception', id: 1 }],
      refusals: [],
    },
  }));
  let endReading = () => {};
  const reading = new Promise<void>((resolve) => {
    endReading = resolve;
  });
  await renderInOffice(
    <StepForm
      document={HandMaterialsDocument}
      pick={(data) => data.handMaterials}
      input={() => ({ input: { receptions: [{ id: 1, version: 7 }], handedTo: 'Әкім' } })}
      submitLabel="Передать"
      onDone={() => reading}
    />,
    { HandMaterials: handed },
  );
  const button = screen.getByRole('button', { name: 'Передать' });
  await userEvent.click(button);
  await waitFor(() => expect(handed).toHaveBeenCalledTimes(1));
  await waitFor(() => expect(button).toHaveProperty('disabled', true));
  await userEvent.type(screen.getByRole('form'), '{Control>}{Enter}{/Control}');
  endReading();
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  expect(handed).toHaveBeenCalledTimes(1);
});
