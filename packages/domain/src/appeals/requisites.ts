import { looksLikeBin } from '../identity/bin.ts';

/** What АППК art. 63 asks an appeal to name; signature and date are put on the printed protocol. */
export const requisites = ['applicantName', 'iin', 'address', 'addressee', 'essence'] as const;

export type Requisite = (typeof requisites)[number];

/** An appeal as far as it is taken down; empty texts where a thing was not said. */
export interface TakenDown {
  readonly applicantName: string;
  /** ИИН or БИН. */
  readonly iin: string;
  readonly address: string;
  readonly hasAddressee: boolean;
  readonly essence: string;
}

/**
 * The requisites that are still to be asked for (АППК art. 63). Nothing here refuses: acceptance is obligatory
 * (art. 64(1)), and a person without an ИИН, or one who keeps his address to himself, is accepted all the same.
 */
export function missingRequisites(taken: TakenDown): Requisite[] {
  const isThere: Record<Requisite, boolean> = {
    // A name of one word is a surname only; a company may be called by one word.
    applicantName: /\S\s+\S/.test(taken.applicantName.trim()) || looksLikeBin(taken.iin),
    iin: /^\d{12}$/.test(taken.iin),
    address: taken.address.trim() !== '',
    addressee: taken.hasAddressee,
    essence: taken.essence.trim() !== '',
  };
  return requisites.filter((requisite) => !isThere[requisite]);
}
