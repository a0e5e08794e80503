import { answerRefusalCodes, answerReviewRefusalCodes, answerWarnings } from './appeals/answer.ts';
import { bulkRefusalCodes } from './appeals/bulkActs.ts';
import { distributionRefusalCodes } from './appeals/decideDistribution.ts';
import { journalDayRefusalCodes } from './appeals/journalDay.ts';
import { appealActionRefusalCodes } from './appeals/lifecycleGuards.ts';
import { registrationWarnings } from './appeals/registration.ts';
import { registrationRefusalCodes } from './appeals/registrationChecks.ts';
import { qualityWarnings } from './appeals/registrationQuality.ts';
import { routingRefusalCodes } from './appeals/routing.ts';
import { secondLookRefusalCodes } from './appeals/secondLook.ts';
import { assignmentExtensionRefusalCodes } from './assignments/assignmentExtension.ts';
import { assignmentRefusalCodes } from './assignments/assignmentGuards.ts';
import { assignmentOrderRefusalCodes } from './assignments/assignmentToSet.ts';
import { boardRefusalCodes } from './boards/board.ts';
import { boundaryRefusalCodes } from './boundaries/readGeoJson.ts';
import { extensionRefusalCodes } from './calendar/extension.ts';
import { callBackRefusalCodes } from './callBacks/callBack.ts';
import { controlRefusalCodes } from './control/controlRules.ts';
import { disciplineRefusalCodes } from './discipline/disciplineProposal.ts';
import { inspectionRefusalCodes } from './discipline/recordInspection.ts';
import { draftRefusalCodes } from './execution/answerDraft.ts';
import { extensionRequestRefusalCodes } from './execution/extensionRequest.ts';
import { informationRefusalCodes } from './execution/informationRequest.ts';
import { passingRefusalCodes } from './execution/passing.ts';
import { crossCheckRefusalCodes } from './expertise/crossCheck.ts';
import { examinationRefusalCodes } from './expertise/examination.ts';
import { cellNoteRefusalCodes } from './figures/cellNote.ts';
import { figureRefusalCodes } from './figures/figureQuestion.ts';
import { hearingRefusalCodes } from './hearing/preliminaryDecision.ts';
import { phoneRefusals } from './identity/phone.ts';
import { postalRefusals } from './identity/postalIdentifier.ts';
import { closingRefusalCodes } from './kazpost/closing.ts';
import { manualEntryRefusalCodes } from './kazpost/manualEntry.ts';
import { listRowRefusals } from './kazpost/postalList.ts';
import { joinRefusalCodes } from './likeness/joinLetter.ts';
import { clockStopRefusalCodes } from './paths/clockStop.ts';
import { conformityRefusalCodes } from './paths/conformity.ts';
import { pathRefusalCodes } from './paths/decidePath.ts';
import { splitRefusalCodes } from './paths/parts.ts';
import { absenceRefusalCodes } from './people/absences.ts';
import { receptionRefusalCodes } from './receptions/decideReceptionStep.ts';
import { visitRefusalCodes } from './receptions/queue/decideVisit.ts';
import { officialRefusalCodes, receivingOfficialRefusalCodes } from './receptions/receivingOfficial.ts';
import { receptionDayRefusalCodes } from './receptions/receptionDay.ts';
import { receptionEvidenceRefusalCodes } from './receptions/receptionEvidence.ts';
import { receptionMoveRefusalCodes } from './receptions/receptionMove.ts';
import { receptionRequestRefusalCodes } from './receptions/receptionRequest.ts';
import { seatingBreachCodes } from './receptions/seating/seatingBreaches.ts';
import { seatingReasons } from './receptions/seating/seatingPlan.ts';
import { publishedRefusalCodes } from './reports/checkPublished.ts';
import { linearRefusalCodes } from './reports/linearReport.ts';
import { noteRefusalCodes } from './reports/note/analysisNote.ts';
import { ratingRefusalCodes } from './reports/rateBody.ts';
import { scheduleRefusalCodes } from './reports/reportSchedule.ts';
import { reportRefusalCodes } from './reports/statisticalIdentities.ts';
import { signatureRefusalCodes, trustRefusalCodes } from './signing/signatureChecks.ts';

/** Every code with which the law can say no: each must have a sentence in each language. */
export const refusalCodes: readonly string[] = [
  ...new Set<string>([
    ...registrationRefusalCodes,
    ...appealActionRefusalCodes,
    ...bulkRefusalCodes,
    ...joinRefusalCodes,
    ...routingRefusalCodes,
    ...extensionRefusalCodes,
    ...passingRefusalCodes,
    ...draftRefusalCodes,
    ...signatureRefusalCodes,
    ...trustRefusalCodes,
    ...extensionRequestRefusalCodes,
    ...informationRefusalCodes,
    ...clockStopRefusalCodes,
    ...hearingRefusalCodes,
    ...answerRefusalCodes,
    ...answerReviewRefusalCodes,
    ...controlRefusalCodes,
    ...examinationRefusalCodes,
    ...crossCheckRefusalCodes,
    ...callBackRefusalCodes,
    ...receptionRefusalCodes,
    ...receptionRequestRefusalCodes,
    ...receptionEvidenceRefusalCodes,
    ...receptionMoveRefusalCodes,
    ...receptionDayRefusalCodes,
    ...officialRefusalCodes,
    ...receivingOfficialRefusalCodes,
    ...visitRefusalCodes,
    ...seatingReasons,
    ...seatingBreachCodes,
    ...assignmentRefusalCodes,
    ...assignmentOrderRefusalCodes,
    ...disciplineRefusalCodes,
    ...inspectionRefusalCodes,
    ...assignmentExtensionRefusalCodes,
    ...pathRefusalCodes,
    ...splitRefusalCodes,
    ...conformityRefusalCodes,
    ...phoneRefusals,
    ...postalRefusals,
    ...figureRefusalCodes,
    ...boundaryRefusalCodes,
    ...cellNoteRefusalCodes,
    'RESIDENTS_UNKNOWN_TERRITORY',
    'DAY_IN_FUTURE',
    ...boardRefusalCodes,
    ...reportRefusalCodes,
    ...publishedRefusalCodes,
    ...ratingRefusalCodes,
    ...linearRefusalCodes,
    ...noteRefusalCodes,
    ...scheduleRefusalCodes,
    ...distributionRefusalCodes,
    ...journalDayRefusalCodes,
    ...secondLookRefusalCodes,
    ...absenceRefusalCodes,
    ...closingRefusalCodes,
    ...manualEntryRefusalCodes,
    ...listRowRefusals,
  ]),
].sort();

/** Every code with which the law warns and lets pass. */
export const warningCodes: readonly string[] = [
  ...new Set<string>([
    ...registrationWarnings,
    ...qualityWarnings,
    ...answerWarnings,
    'RECEPTION_ON_NON_WORKING_DAY',
  ]),
].sort();
