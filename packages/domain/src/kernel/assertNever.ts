/** Ends an exhaustive switch: the compiler refuses a forgotten case, and a smuggled value is a fault. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
