// Written in plain old syntax: this file must also run where Node is too old for the rest.

/** The oldest Node that every dependency of the product accepts. */
const OLDEST_MAJOR = 20;
const OLDEST_MINOR = 19;

/**
 * Tells whether a version such as "20.19.0" is new enough.
 * @param {string} version
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR);
}

if (!isNodeNewEnough(process.versions.node)) {
  console.error(
    `Tyndau needs Node.js ${OLDEST_MAJOR}.${OLDEST_MINOR} or newer; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
