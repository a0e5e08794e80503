import { builder } from '../../graphql/builder.ts';
import { payloadType, toPayload } from '../../graphql/payload.ts';
import { getEntry } from './getEntry.ts';
import { saveSetting } from './saveSetting.ts';
import { SettingType } from './setting.graphql.ts';

const SettingPayload = payloadType('SettingPayload', 'setting', SettingType);

builder.mutationField('saveSetting', (t) =>
  t.field({
    type: SettingPayload,
    args: {
      key: t.arg.string({ required: true }),
      value: t.arg({ type: 'Json', required: true }),
      version: t.arg.int({ required: true }),
    },
    resolve: async (_root, { key, value, version }, office) =>
      toPayload(await saveSetting(office, key, value, version), (code) =>
        getEntry(office.book.settingRows, code, 'setting'),
      ),
  }),
);
