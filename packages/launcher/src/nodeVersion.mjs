// Written in plain old syntax: this file must also run where Node is too old for the rest.

/** The oldest Node that every dependency of the product accepts. */
export const OLDEST_NODE = [20, 19];

/**
 * Tells whether a version such as "20.19.0" is new enough.
 * @param {string} version
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] >= OLDEST_NODE[1]);
}

if (!isNodeNewEnough(process.versions.node)) {
  console.error(
    'Tyndau needs Node.js ' + OLDEST_NODE.join('.') + ' or newer; this is ' + process.versions.node + '.',
  );
  process.exit(1);
}
