import type { Setting } from '../../db/generated/client.ts';
import { NotFound } from '../../graphql/errors.ts';
import type { Office } from '../../office.ts';
import { saveReference } from './saveReference.ts';
import { settingRefusals } from './settingValue.ts';

/** Gives a setting another value. Settings are neither added nor removed: each is something the program asks for. */
export async function saveSetting(office: Office, key: string, value: unknown, version: number) {
  office.require('settings.edit');
  const after = { value: typeof value === 'string' ? value.trim() : value };
  return saveReference<Setting, typeof after>(office, {
    permission: 'settings.edit',
    entity: 'setting',
    code: key,
    version,
    after,
    find: (tx) => tx.setting.findUnique({ where: { key } }),
    object: (_tx, before) => (before ? settingRefusals(before, after.value, office.book) : []),
    create: () => Promise.reject(new NotFound('setting')),
    update: (tx, fields, next) =>
      tx.setting.update({
        where: { key },
        data: { value: fields.value as string | number | boolean, version: next },
      }),
  });
}
