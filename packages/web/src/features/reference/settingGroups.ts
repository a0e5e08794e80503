/** Settings by what they govern: the first part of the key. */
export const settingGroups = [
  'office',
  'workingDay',
  'law',
  'terms',
  'journal',
  'numbers',
  'duplicates',
  'reception',
  'control',
  'reminders',
  'mail',
  'analysis',
  'storage',
  'access',
  'signing',
] as const;

export type SettingGroup = (typeof settingGroups)[number] | 'other';

/** The group of a key; settings of a later version fall under the last. */
export function groupOf(key: string): SettingGroup {
  return settingGroups.find((group) => key.startsWith(`${group}.`)) ?? 'other';
}
