import { type AppealKind, appealKinds } from '@tyndau/domain/appeals/appealKinds';

/** Whether a code names a kind of appeal the law knows. */
export function isAppealKind(code: string): code is AppealKind {
  return appealKinds.some((kind) => kind === code);
}
