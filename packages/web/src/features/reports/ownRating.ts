import type { Objectionable } from './FileObjectionDrawer.tsx';
import type { OwnRatingQuery } from './ratingMethod.generated.ts';

export type OwnRating = OwnRatingQuery['ownRating'];

/** What a part of the page shows, and how it asks for an objection. */
export interface OwnRatingPart {
  readonly own: OwnRating;
  readonly onObject: (to: Objectionable) => void;
}
