import type { FastifyRequest } from 'fastify';
import type { Office } from '../office.ts';
import type { Person, TestOffice } from './testOffice.ts';

/** The office as a command of this person would hold it: for what no mutation leads to yet. */
export async function officeOf(office: TestOffice, person: Person): Promise<Office> {
  const { cookie = '' } = await person.headers();
  const [name = '', token = ''] = cookie.split('=');
  const request = { cookies: { [name]: token }, headers: {}, ip: '127.0.0.1', id: 'test' };
  return office.app.office(request as unknown as FastifyRequest);
}
