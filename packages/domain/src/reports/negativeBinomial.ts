/** ln Γ(x) for x > 0, by Stirling's series; exact to more places than counts of letters need. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  while (at < 8) {
    shift -= Math.log(at);
    at += 1;
  }
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square / 1260)) / at;
  return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
}

/**
 * How probable it is to see so many or more, where `mean` are expected and the variance is mean + mean²/size: Poisson as
 * size grows, wider where the expectation itself is uncertain.
 */
export function tailProbability(count: number, mean: number, size: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const share = mean / (mean + size);
  let term = Math.exp(
    logGamma(count + size) -
      logGamma(size) -
      logGamma(count + 1) +
      size * Math.log(1 - share) +
      count * Math.log(share),
  );
  let sum = 0;
  for (let at = count; term > 1e-18 && at < count + 10_000; at += 1) {
    sum += term;
    term *= ((at + size) / (at + 1)) * share;
    // Below the mean the terms still grow: they must not end the sum.
    if (term <= 1e-18 && at < mean) term = 1e-17;
  }
  return Math.min(1, sum);
}

/** Benjamini and Hochberg: which of the tests count, when of those that do at most the share `rate` may be chance. */
export function falseDiscoveryLimit(values: readonly number[], tests: number, rate: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  for (let at = sorted.length; at >= 1; at -= 1) {
    const value = sorted[at - 1] ?? 1;
    if (value <= (rate * at) / tests) return value;
  }
  return -1;
}
