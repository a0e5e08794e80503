/**
 * Why the launcher cannot do what was asked, said in one sentence for the person at the terminal.
 * Anything else that is thrown is a fault of ours and keeps its stack.
 */
export class LaunchRefusal extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = 'LaunchRefusal';
  }
}

/**
 * Prints what went wrong: one sentence for a refusal, the whole stack for a fault.
 * @param {unknown} error
 */
export function printFailure(error) {
  console.error(error instanceof LaunchRefusal ? error.message : error);
}

/**
 * Runs a command to its end and turns its outcome into the exit code.
 * @param {() => Promise<number | void>} command
 */
export async function runAsCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}

/**
 * Tells whether a module was started by `node` itself and not imported.
 * @param {string} filename `import.meta.filename` of the module
 */
export function isMainModule(filename) {
  return (
    process.argv[1] !== undefined && [filename, filename.replace(/\.mjs$/, '')].includes(process.argv[1])
  );
}
