import { addDays, type PlainDate } from '@tyndau/domain/calendar/plainDate';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { fromPlainDate, fromPlainDateOrNull } from '../../db/dates.ts';
import type { Territory } from '../../db/generated/client.ts';
import type { Transaction } from '../../db/inTransaction.ts';
import { type Refusal, refusal } from '../../graphql/refusal.ts';
import type { Office } from '../../office.ts';
import { territoryKinds } from '../../reference/referenceRows.ts';
import {
  choiceRefusals,
  codeRefusals,
  isAbove,
  nameRefusals,
  namesOf,
  type ValidityInput,
  validityRefusals,
  withoutUnsaid,
} from './referenceChecks.ts';
import { saveReference } from './saveReference.ts';

export interface TerritoryToSave extends ValidityInput {
  readonly code: string;
  readonly version?: number | null | undefined;
  readonly parentCode?: string | null | undefined;
  readonly level: number;
  readonly kind: string;
  readonly name: Localized;
  readonly lat?: number | null | undefined;
  readonly lon?: number | null | undefined;
  /** The first day of the new name or parent; without it the change corrects a mistake and leaves no former one. */
  readonly effectiveOn?: string | null | undefined;
}

/** Creates or changes a territory; a renaming or a new parent with its day keeps the former one in the history. */
export async function saveTerritory(office: Office, input: TerritoryToSave) {
  const { code, version, level, kind, lat, lon } = input;
  const after = withoutUnsaid({
    ...namesOf(input.name),
    parentCode: input.parentCode,
    level,
    kind,
    lat,
    lon,
    validFrom: input.validFrom === undefined ? undefined : fromPlainDateOrNull(input.validFrom),
    validTo: input.validTo === undefined ? undefined : fromPlainDateOrNull(input.validTo),
  });
  return saveReference<Territory, typeof after>(office, {
    permission: 'dictionary.edit',
    entity: 'territory',
    code,
    version,
    after,
    find: (tx) => tx.territory.findUnique({ where: { code } }),
    object: (tx, before) => objections(tx, input, before),
    create: (tx) => tx.territory.create({ data: { code, ...after } }),
    async update(tx, fields, next) {
      await keepFormer(tx, input);
      await tx.territory.update({ where: { code }, data: { ...fields, version: next } });
    },
  });
}

async function objections(
  tx: Transaction,
  input: TerritoryToSave,
  before: Territory | null,
): Promise<Refusal[]> {
  const all = await tx.territory.findMany({ select: { code: true, parentCode: true, level: true } });
  const known = new Map(all.map((row) => [row.code, row]));
  const parent = input.parentCode ? known.get(input.parentCode) : undefined;
  return [
    ...codeRefusals(input.code, /^\d{9}$/),
    ...nameRefusals(input.name),
    ...choiceRefusals(input.kind, territoryKinds, 'kind'),
    ...validityRefusals(input, before),
    ...(input.parentCode && !parent ? [refusal('PARENT_UNKNOWN', 'parentCode')] : []),
    ...(parent && isAbove(input.code, parent.code, (code) => known.get(code)?.parentCode)
      ? [refusal('PARENT_BELOW_ITSELF', 'parentCode')]
      : parent && parent.level >= input.level
        ? [refusal('PARENT_LEVEL', 'level', { parentLevel: parent.level })]
        : []),
    ...outOfRange(input.lat, 40, 56, 'lat'),
    ...outOfRange(input.lon, 46, 88, 'lon'),
  ];
}

// Kazakhstan lies between these degrees; anything outside is a slip of the pen.
function outOfRange(value: number | null | undefined, least: number, most: number, field: string): Refusal[] {
  if (typeof value !== 'number' || (value >= least && value <= most)) return [];
  return [refusal('OUT_OF_RANGE', field, { least, most })];
}

async function keepFormer(tx: Transaction, input: TerritoryToSave): Promise<void> {
  if (!input.effectiveOn) return;
  const { code, name } = input;
  const before = await tx.territory.findUniqueOrThrow({ where: { code } });
  const renamed = before.nameKk !== name.kk.trim() || before.nameRu !== name.ru.trim();
  const moved = input.parentCode !== undefined && before.parentCode !== input.parentCode;
  if (!renamed && !moved) return;
  const validTo = fromPlainDate(addDays(input.effectiveOn as PlainDate, -1));
  const { parentCode, nameKk, nameRu, nameEn } = before;
  if (moved) await tx.territoryHistory.create({ data: { code, parentCode, validTo } });
  if (renamed) await tx.territoryHistory.create({ data: { code, nameKk, nameRu, nameEn, validTo } });
}
