import type { TellingWord } from '@tyndau/domain/content/tellingWords';
import { builder } from '../../graphql/builder.ts';
import { type ContentScope, contrasts, readScope, usualContrast } from './contentScope.ts';
import {
  type Campaign,
  type FoundCampaigns,
  findCampaigns,
  findSystemic,
  type SystemicIssue,
} from './findGroups.ts';
import { type ReadWords, readWords } from './readWords.ts';

const LEAST_PEOPLE = 10;

const TellingWordType = builder.objectRef<TellingWord>('TellingWord').implement({
  description: 'A word or a phrase that sets letters apart from others.',
  fields: (t) => ({
    word: t.exposeString('word'),
    here: t.exposeInt('here', { description: 'Letters that were read here and have it.' }),
    elsewhere: t.exposeInt('elsewhere'),
    weight: t.exposeFloat('weight', {
      description: 'Standard deviations of the log odds: over 3 is no chance.',
    }),
  }),
});

const ReadWordsType = builder.objectRef<ReadWords & { against: string }>('LetterWords').implement({
  description: 'What letters say that others do not, and how many were read for it.',
  fields: (t) => ({
    against: t.exposeString('against', { description: 'period place question' }),
    words: t.field({ type: [TellingWordType], resolve: ({ words }) => [...words] }),
    letters: t.exposeInt('letters'),
    elsewhere: t.exposeInt('elsewhere'),
    lettersRead: t.exposeInt('lettersRead'),
    elsewhereRead: t.exposeInt('elsewhereRead'),
    isSampled: t.exposeBoolean('isSampled', {
      description: 'Not all letters were read, but every so many-th.',
    }),
  }),
});

const SystemicIssueType = builder.objectRef<SystemicIssue>('SystemicIssue').implement({
  description: 'Many people on one question from one place.',
  fields: (t) => ({
    questionCode: t.exposeString('questionCode'),
    districtCode: t.exposeString('districtCode'),
    appeals: t.exposeInt('appeals'),
    people: t.exposeInt('people'),
    repeats: t.exposeInt('repeats'),
  }),
});

const CampaignType = builder.objectRef<Campaign>('LetterCampaign').implement({
  description: 'Letters of different people in nearly the same words, named by the first of them.',
  fields: (t) => ({
    appealId: t.exposeInt('appealId'),
    number: t.exposeString('number'),
    annotation: t.exposeString('annotation'),
    appeals: t.exposeInt('appeals'),
    people: t.exposeInt('people'),
    firstOn: t.field({ type: 'PlainDate', resolve: ({ firstOn }) => firstOn }),
    lastOn: t.field({ type: 'PlainDate', resolve: ({ lastOn }) => lastOn }),
    numbers: t.stringList({
      description: 'Of its letters, a hundred at most.',
      resolve: ({ numbers }) => [...numbers],
    }),
  }),
});

const CampaignsType = builder.objectRef<FoundCampaigns>('LetterCampaigns').implement({
  fields: (t) => ({
    lettersRead: t.exposeInt('lettersRead', {
      description: 'The latest letters of the scope, among which was looked.',
    }),
    campaigns: t.field({ type: [CampaignType], resolve: ({ campaigns }) => [...campaigns] }),
  }),
});

const ContentType = builder.objectRef<ContentScope>('LetterContent').implement({
  description: 'What letters of a period, a place and a question say.',
  fields: (t) => ({
    words: t.field({
      type: ReadWordsType,
      args: {
        against: t.arg.string({ description: 'period place question; the one that says most by itself.' }),
      },
      async resolve(scope, { against }, office) {
        const contrast = contrasts.find((one) => one === against) ?? usualContrast(scope);
        return { against: contrast, ...(await readWords(office, scope, contrast)) };
      },
    }),
    systemic: t.field({
      type: [SystemicIssueType],
      args: { leastPeople: t.arg.int() },
      resolve: (scope, { leastPeople }, office) =>
        findSystemic(office, scope, Math.max(2, leastPeople ?? LEAST_PEOPLE)),
    }),
    campaigns: t.field({
      type: CampaignsType,
      resolve: (scope, _args, office) => findCampaigns(office, scope),
    }),
  }),
});

builder.queryField('letterContent', (t) =>
  t.field({
    type: ContentType,
    args: {
      from: t.arg({ type: 'PlainDate', required: true }),
      to: t.arg({ type: 'PlainDate', required: true }),
      territoryCode: t.arg.string(),
      questionCode: t.arg.string({ description: 'Of any level.' }),
    },
    resolve(_root, { from, to, territoryCode, questionCode }, office) {
      office.require('dashboard.read');
      return readScope(office, { from: String(from), to: String(to), territoryCode, questionCode });
    },
  }),
);
