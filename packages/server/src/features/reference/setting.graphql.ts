import type { Setting } from '../../db/generated/client.ts';
import { builder } from '../../graphql/builder.ts';
import { LocalizedType, nameOf } from '../../graphql/shared.graphql.ts';
import { openBook } from './openBook.ts';

export const SettingType = builder.objectRef<Setting>('Setting').implement({
  description: 'A fact that the law leaves open or that could not be verified.',
  fields: (t) => ({
    key: t.exposeString('key'),
    value: t.expose('value', { type: 'Json' }),
    kind: t.exposeString('kind'),
    choices: t.exposeStringList('choices'),
    name: t.field({ type: LocalizedType, resolve: nameOf }),
    hint: t.field({
      type: LocalizedType,
      resolve: (setting) => ({ kk: setting.hintKk, ru: setting.hintRu, en: setting.hintEn }),
    }),
    verified: t.exposeBoolean('verified'),
    authority: t.exposeString('authority'),
    version: t.exposeInt('version'),
  }),
});

builder.queryField('settings', (t) =>
  t.field({
    type: [SettingType],
    resolve: (_root, _args, office) => [...openBook(office).settingRows.values()],
  }),
);
