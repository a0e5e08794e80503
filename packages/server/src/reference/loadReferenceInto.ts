import { kazakhstanExceptions } from '@tyndau/domain/calendar/kazakhstanCalendar';
import { termRules } from '@tyndau/domain/calendar/termRules';
import type { Localized } from '@tyndau/domain/kernel/localized';
import { openArchive } from '../db/archive.ts';
import { fromPlainDate, fromPlainDateOrNull } from '../db/dates.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { type ReferenceFiles, readReferenceFiles } from './referenceFiles.ts';
import type { Validity } from './referenceRows.ts';

/** How many rows were added; rows that are there already are the administrator's and stay as he left them. */
export interface LoadedReference {
  readonly added: number;
}

/** Hears how far the loading has come: the share from 0 to 1, and what is being loaded. */
export type LoadingProgress = (share: number, step: string) => void;

/** Brings the reference data of a folder into a database; may be run any number of times. */
export async function loadReferenceInto(
  databaseUrl: string,
  folder: string,
  report: LoadingProgress = () => undefined,
): Promise<LoadedReference> {
  const files = readReferenceFiles(folder);
  const archive = await openArchive(databaseUrl, 2);
  const steps: readonly [string, () => Promise<number>][] = [
    ['territories', () => loadTerritories(archive.prisma, files)],
    ['bodies', () => loadBodies(archive.prisma, files)],
    ['questions', () => loadQuestions(archive.prisma, files)],
    ['dictionaries, templates, settings', () => loadSmall(archive.prisma, files)],
    ['calendar and terms', () => loadLaw(archive.prisma)],
  ];
  let added = 0;
  try {
    for (const [index, [step, load]] of steps.entries()) {
      report(index / steps.length, step);
      added += await load();
    }
    report(1, `${added} rows added`);
    return { added };
  } finally {
    await archive.close();
  }
}

const names = (name: Localized) => ({ nameKk: name.kk, nameRu: name.ru, nameEn: name.en });
const dated = (row: Validity) => ({
  validFrom: fromPlainDateOrNull(row.validFrom),
  validTo: fromPlainDateOrNull(row.validTo),
});

async function loadTerritories(prisma: PrismaClient, files: ReferenceFiles): Promise<number> {
  const { count } = await prisma.territory.createMany({
    skipDuplicates: true,
    data: files.territories.map(({ name, validFrom, validTo, ...row }) => ({
      ...row,
      ...names(name),
      ...dated({ validFrom, validTo }),
    })),
  });
  // The past has no key of its own and nobody edits it: it is loaded once.
  if ((await prisma.territoryHistory.count()) > 0) return count;
  const parents = files.territoryParents.map((row) => ({
    code: row.code,
    parentCode: row.parentCode,
    ...dated(row),
  }));
  const formerNames = files.territoryNames.map((row) => ({
    code: row.code,
    ...names(row.name),
    ...dated(row),
  }));
  const history = await prisma.territoryHistory.createMany({ data: [...parents, ...formerNames] });
  return count + history.count;
}

async function loadBodies(prisma: PrismaClient, files: ReferenceFiles): Promise<number> {
  const known = new Map(
    (await prisma.body.findMany({ select: { id: true, code: true } })).map((row) => [row.code, row.id]),
  );
  let added = 0;
  // Parents stand before their units in the file, so the id of the parent is always known by then.
  for (const body of files.bodies) {
    if (known.has(body.code)) continue;
    const { name, shortName, parentCode, higher, validFrom, validTo, ...row } = body;
    const parentId = parentCode ? (known.get(parentCode) ?? null) : null;
    const made = await prisma.body.create({
      data: {
        ...row,
        ...names(name),
        ...dated({ validFrom, validTo }),
        shortKk: shortName.kk,
        shortRu: shortName.ru,
        isHigher: higher,
        parentId,
      },
    });
    known.set(body.code, made.id);
    added += 1;
  }
  return added;
}

async function loadQuestions(prisma: PrismaClient, files: ReferenceFiles): Promise<number> {
  const known = new Set((await prisma.question.findMany({ select: { code: true } })).map((row) => row.code));
  const fresh = files.questions.filter((row) => !known.has(row.code));
  const { count } = await prisma.question.createMany({
    data: fresh.map(({ name, keywords, competence: _competence, validFrom, validTo, ...row }) => ({
      ...row,
      keywordsKk: keywords.kk,
      keywordsRu: keywords.ru,
      ...names(name),
      ...dated({ validFrom, validTo }),
    })),
  });
  const bodies = new Map(
    (await prisma.body.findMany({ select: { id: true, code: true } })).map((row) => [row.code, row.id]),
  );
  // Competence comes with a new question only: the administrator may have taken it from a body since.
  const competences = fresh.flatMap((question) =>
    question.competence.flatMap((code, position) => {
      const bodyId = bodies.get(code);
      return bodyId ? [{ bodyId, questionCode: question.code, position }] : [];
    }),
  );
  await prisma.bodyCompetence.createMany({ data: competences, skipDuplicates: true });
  return count;
}

async function loadSmall(prisma: PrismaClient, files: ReferenceFiles): Promise<number> {
  const entries = await prisma.dictionaryEntry.createMany({
    skipDuplicates: true,
    data: files.dictionaries.map(({ name, order, source, extra, validFrom, validTo, ...row }) => ({
      ...row,
      ...names(name),
      ...dated({ validFrom, validTo }),
      position: order,
      authority: source ?? '',
      extra: extra as object,
    })),
  });
  const templates = await prisma.template.createMany({
    skipDuplicates: true,
    data: files.letterTemplates.map(({ name, body, mark: _mark, validFrom, validTo, ...row }) => ({
      ...row,
      ...names(name),
      ...dated({ validFrom, validTo }),
      bodyKk: body.kk,
      bodyRu: body.ru,
    })),
  });
  const settings = await prisma.setting.createMany({
    skipDuplicates: true,
    data: files.settings.map(({ name, hint, source, ...row }) => ({
      ...row,
      ...names(name),
      hintKk: hint.kk,
      hintRu: hint.ru,
      hintEn: hint.en,
      authority: source,
    })),
  });
  return entries.count + templates.count + settings.count;
}

async function loadLaw(prisma: PrismaClient): Promise<number> {
  const days = await prisma.calendarException.createMany({
    skipDuplicates: true,
    data: kazakhstanExceptions().map(({ date, kind, name, confirmed }) => ({
      on: fromPlainDate(date),
      kind,
      confirmed,
      ...names(name),
    })),
  });
  const rules = await prisma.termRule.createMany({
    skipDuplicates: true,
    data: termRules.map((rule) => {
      const [unit, length] = Object.entries(rule.term)[0] as [string, number];
      return {
        code: rule.code,
        appealKind: rule.appealKind,
        variant: rule.variant,
        unit,
        length,
        start: rule.start,
        articleKk: rule.article.kk,
        articleRu: rule.article.ru,
        articleEn: rule.article.en,
        verified: rule.verified,
        ...dated(rule),
      };
    }),
  });
  return days.count + rules.count;
}
