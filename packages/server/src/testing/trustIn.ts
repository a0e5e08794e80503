import { type KeyHolder, pemOf } from './keyAuthority.ts';
import type { TestOffice } from './testOffice.ts';

/** Has the administrator of an office take an authority among the trusted ones. */
export async function trustIn(office: TestOffice, holder: KeyHolder): Promise<void> {
  const administrator = await office.as('administrator');
  const file = Buffer.from(pemOf(holder)).toString('base64');
  const { trustCertificate } = await administrator.ask<{ trustCertificate: { refusals: unknown[] } }>(
    'mutation($file: String!) { trustCertificate(file: $file) { refusals { code } } }',
    { file },
  );
  if (trustCertificate.refusals.length > 0) throw new Error(JSON.stringify(trustCertificate.refusals));
}
