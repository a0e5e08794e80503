import type { Reception } from '../ReceptionPage.tsx';
import type { ReceptionPapersFragment } from '../steps.generated.ts';

/** What the form of a step of one person is given. */
export interface OneStepProps {
  readonly reception: Reception;
  readonly papers: ReceptionPapersFragment;
  readonly onDone: () => unknown;
}
