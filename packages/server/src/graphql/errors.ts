import { GraphQLError } from 'graphql';

/** Nobody is signed in (any more). The counter asks to sign in over the page, so that nothing typed is lost. */
export class Unauthenticated extends GraphQLError {
  constructor() {
    super('Sign in first', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  }
}

/** The password was given by somebody else: choose your own before anything else. */
export class PasswordChangeRequired extends GraphQLError {
  constructor() {
    super('Change the password first', { extensions: { code: 'PASSWORD_CHANGE_REQUIRED' } });
  }
}

/** The role does not allow it. */
export class Forbidden extends GraphQLError {
  constructor(permission: string) {
    super('Not allowed', { extensions: { code: 'FORBIDDEN', permission } });
  }
}

/** There is no such thing, or the viewer may not know that there is. */
export class NotFound extends GraphQLError {
  constructor(noun: string) {
    super(`No such ${noun}`, { extensions: { code: 'NOT_FOUND', noun } });
  }
}
