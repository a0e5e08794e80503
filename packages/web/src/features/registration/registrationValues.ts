import type { AppealKind } from '@tyndau/domain/appeals/appealKinds';
import type {
  AppealCategory,
  AppealCharacter,
  AppealForm,
  AppealLanguage,
  AppealSource,
  AppealType,
  ApplicantKind,
} from '@tyndau/domain/appeals/vocabulary';
import type { LikenessVerdict } from '@tyndau/domain/likeness/judgeLikeness';
import type { UploadedFile } from '../../components/uploadFile.ts';

/** The base section: who writes. */
export interface ApplicantValues {
  readonly applicantKind: ApplicantKind;
  readonly iin: string;
  readonly bin: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic: string;
  readonly organisationName: string;
  readonly headName: string;
  readonly representative: string;
  readonly birthOn: string | null;
  readonly sex: string | null;
  readonly citizenship: string | null;
  readonly socialStatus: string | null;
  readonly occupation: string | null;
  readonly privilege: string | null;
  readonly territoryCode: string | null;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** Where it goes at once, if it goes at once. */
export interface RouteValues {
  readonly isRouted: boolean;
  /** Null: the proposed one. A body chosen by hand is not replaced by a new proposal. */
  readonly chosenBodyId: number | null;
  readonly coBodyIds: readonly number[];
  readonly resolution: string;
}

/** What the registrar decided about the letter beside an earlier one. */
export interface LikenessChoice {
  readonly earlierId: number;
  readonly verdict: LikenessVerdict;
  readonly reason: string;
}

/** The whole card as it is being typed. */
export interface RegistrationValues extends ApplicantValues, RouteValues {
  /** The filing continues this card. */
  readonly cardId: number | null;
  readonly repeatOfId: number | null;
  readonly likeness: LikenessChoice | null;
  readonly receivedOn: string | null;
  readonly receivedTime: string;
  readonly isAnonymous: boolean;
  readonly reportsCrime: boolean;
  readonly character: AppealCharacter;
  readonly signatories: number;
  readonly source: AppealSource;
  readonly form: AppealForm;
  readonly type: AppealType | null;
  readonly kind: AppealKind;
  readonly category: AppealCategory;
  readonly strategicTopic: string | null;
  readonly questionCode: string | null;
  readonly placeCode: string | null;
  readonly language: AppealLanguage;
  readonly addresseeBodyId: number | null;
  readonly higherSource: string | null;
  readonly coverNumber: string;
  readonly coverOn: string | null;
  readonly complainedBodyId: number | null;
  readonly complainedPerson: string;
  readonly complainedPost: string;
  readonly annotation: string;
  readonly text: string;
  readonly sheets: number;
  readonly controlLevel: string | null;
  readonly files: readonly UploadedFile[];
}

const noApplicant: ApplicantValues = {
  applicantKind: 'naturalPerson',
  iin: '',
  bin: '',
  lastName: '',
  firstName: '',
  patronymic: '',
  organisationName: '',
  headName: '',
  representative: '',
  birthOn: null,
  sex: null,
  citizenship: null,
  socialStatus: null,
  occupation: null,
  privilege: null,
  territoryCode: null,
  address: '',
  phone: '',
  email: '',
};

/** An empty card, filled in where the office knows the answer. */
export function emptyRegistration(known: Partial<RegistrationValues> = {}): RegistrationValues {
  return {
    ...noApplicant,
    isRouted: true,
    chosenBodyId: null,
    coBodyIds: [],
    resolution: '',
    cardId: null,
    repeatOfId: null,
    likeness: null,
    receivedOn: null,
    receivedTime: '',
    isAnonymous: false,
    reportsCrime: false,
    character: 'individual',
    signatories: 1,
    source: 'byHand',
    form: 'paper',
    type: 'paperOnly',
    kind: 'application',
    category: 'typical',
    strategicTopic: null,
    questionCode: null,
    placeCode: null,
    language: 'kk',
    addresseeBodyId: null,
    higherSource: null,
    coverNumber: '',
    coverOn: null,
    complainedBodyId: null,
    complainedPerson: '',
    complainedPost: '',
    annotation: '',
    text: '',
    sheets: 1,
    controlLevel: null,
    files: [],
    ...known,
  };
}

/** The mark of type that follows from the form; a letter that also came another way is marked by hand. */
export function typeOfForm(form: AppealForm): AppealType | null {
  if (form === 'paper') return 'paperOnly';
  return form === 'electronic' ? 'electronicOnly' : null;
}
