import { openJourneyOffice } from '../packages/launcher/src/journeyOffice.mjs';

/** The office of the journeys, until the last of them is over. OFFICE_URL names one that is open already. */
export default async function openOffice(): Promise<() => Promise<void>> {
  if (process.env.OFFICE_URL) return async () => undefined;
  const { url, close } = await openJourneyOffice();
  process.env.OFFICE_URL = url;
  return close;
}
