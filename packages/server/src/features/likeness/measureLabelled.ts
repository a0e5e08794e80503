import { labelledPairs } from '@tyndau/domain/likeness/labelledPairs';
import { measureLikeness } from '@tyndau/domain/likeness/measureLikeness';

// Program: how well repeats and doubles are found on the labelled pairs of the project, as JSON by half. The rules were made
// looking at the half called tuning.
const ofPart = (part: string) => measureLikeness(labelledPairs.filter((pair) => pair.part === part));
process.stdout.write(`${JSON.stringify({ tuning: ofPart('tuning'), heldOut: ofPart('heldOut') })}\n`);
