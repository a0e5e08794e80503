import type { FastifyReply, FastifyRequest } from 'fastify';
import { type OpenedSession, SESSION_COOKIE } from './auth/sessions.ts';

/** The request as a visit of somebody: from where, with what, and the way to hand out a session. */
export interface Visit {
  /** The network address, as far as it can be trusted (see TRUST_PROXY). */
  readonly address: string;
  /** What the browser calls itself. */
  readonly userAgent: string;
  /** What another system says of itself; empty for browsers. */
  readonly authorization: string;
  /** Gives the browser the session's cookie. */
  setSession(session: OpenedSession): void;
  /** Takes the cookie away. */
  closeSession(): void;
}

/** The visit behind a request; without its reply (documents) sessions can be neither opened nor closed. */
export function visitOf(request: FastifyRequest, reply: FastifyReply | undefined, secure: boolean): Visit {
  // Scripts cannot read it and other sites cannot make the browser send it.
  const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  const answer = () => {
    if (!reply) throw new Error('No session can be opened or closed here');
    return reply;
  };
  return {
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    authorization: request.headers.authorization ?? '',
    setSession: ({ token, endsAt }) =>
      void answer().setCookie(SESSION_COOKIE, token, { ...cookie, expires: endsAt }),
    closeSession: () => void answer().clearCookie(SESSION_COOKIE, cookie),
  };
}
