import type { FastifyRequest } from 'fastify';
import type { Archive } from '../db/archive.ts';
import type { Viewer } from '../office.ts';

/** Who sends the request, by its session cookie; null when nobody is signed in. */
export async function findViewer(
  _archive: Archive,
  _request: FastifyRequest,
  _now: Date,
): Promise<Viewer | null> {
  return null;
}
