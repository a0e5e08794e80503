import { roleNames } from '@tyndau/domain/access/roles';
import { appealKindNames } from '@tyndau/domain/appeals/appealKinds';
import { intakeLifecycle } from '@tyndau/domain/appeals/intakeLifecycle';
import { appealActionRules, appealActions, appealLifecycle } from '@tyndau/domain/appeals/lifecycle';
import { assignmentLifecycle } from '@tyndau/domain/assignments/assignmentLifecycle';
import { isPlainDate } from '@tyndau/domain/calendar/plainDate';
import { callBackResultNames, reopeningNames, solvedMarkNames } from '@tyndau/domain/callBacks/callBack';
import { type DisciplineGround, disciplineGroundNames } from '@tyndau/domain/discipline/disciplineProposal';
import { crossCheckKindNames } from '@tyndau/domain/expertise/crossCheck';
import { formatPhone } from '@tyndau/domain/identity/phone';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { likenessVerdicts } from '@tyndau/domain/likeness/judgeLikeness';
import { groundDictionaries, groundRules } from '@tyndau/domain/paths/grounds';
import { receptionStateNames } from '@tyndau/domain/receptions/receptionStates';
import { signatureKindNames } from '@tyndau/domain/signing/signatureChecks';
import { useCallback } from 'react';
import { useFormats } from '../i18n/useFormats.ts';
import { useT } from '../i18n/useT.ts';
import { useReference } from './useReference.ts';

/** Fields that hold a code of the dictionary of the same name. */
const dictionaries = [
  'source',
  'form',
  'category',
  'outcome',
  'socialStatus',
  'privilege',
  'controlLevel',
  'delivery',
];

const namesOfStates = (lifecycle: Readonly<Record<string, { readonly name: Localized }>>) =>
  Object.fromEntries(Object.entries(lifecycle).map(([state, { name }]) => [state, name]));

const actionNames = Object.fromEntries(
  appealActions.map((action) => [action, appealActionRules[action].name]),
);

/** Closed vocabularies by the field that holds their codes. */
const vocabularies: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  kind: appealKindNames,
  appealKind: appealKindNames,
  role: roleNames,
  proposed: actionNames,
  callResult: callBackResultNames,
  solved: solvedMarkNames,
  reopening: reopeningNames,
  crossCheck: crossCheckKindNames,
  signature: signatureKindNames,
  proposedAction: actionNames,
  state: {
    ...receptionStateNames,
    ...namesOfStates(assignmentLifecycle),
    ...namesOfStates(intakeLifecycle),
    ...namesOfStates(appealLifecycle),
  },
};

/** A stored value as people read it: days and codes by their names, yes and no, a dash for nothing. */
export function useChangeText(): (field: string, value: unknown) => string {
  const words = useT('words');
  const likeness = useT('likeness');
  const formats = useFormats();
  const reference = useReference();
  return useCallback(
    (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      if (typeof value === 'boolean') return value ? words('yes') : words('no');
      const groundName = (code: string) => {
        const rule = groundRules.find((known) => known.code === code);
        if (rule) return reference.entryName(groundDictionaries[rule.action], code);
        const ofDiscipline = disciplineGroundNames[code as DisciplineGround];
        return ofDiscipline ? formats.name(ofDiscipline) : reference.entryName('clockStopGround', code);
      };
      if (Array.isArray(value))
        return value.map((one) => nameOf(field.replace(/s$/, ''), one)).join(', ') || '—';
      return nameOf(field, value);

      function nameOf(name: string, one: unknown): string {
        if (typeof one === 'number' && /(^b|B)odyId$|^parentId$/.test(name))
          return reference.bodyShortName(one);
        if (typeof one !== 'string') return typeof one === 'object' ? JSON.stringify(one) : String(one);
        if (isPlainDate(one)) return formats.date(one);
        if (/^\d{4}-\d{2}-\d{2}T/.test(one)) return formats.dateTime(one);
        if (/^phone$|Phone$/.test(name)) return formatPhone(one);
        if (name === 'ground') return groundName(one);
        const verdict = likenessVerdicts.find((known) => known === one);
        if (verdict && /^(verdict|proposed)$/.test(name)) return likeness(`verdict.${verdict}`);
        const named = vocabularies[name]?.[one];
        if (named) return formats.name(named);
        if (name === 'questionCode') return `${one} ${reference.questionName(one)}`;
        if (/erritoryCode$|^districtCode$/.test(name)) return reference.territoryName(one);
        return dictionaries.includes(name)
          ? reference.entryName(name === 'delivery' ? 'answerDelivery' : name, one)
          : one;
      }
    },
    [words, likeness, formats, reference],
  );
}
