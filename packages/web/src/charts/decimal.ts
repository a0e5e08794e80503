/** Below this nobody sees a tick move. */
const DIGITS = 14;

const round = (value: number) => Number(value.toPrecision(DIGITS));

/** What is left of two numbers that should be alike is nothing. */
const difference = (one: number, other: number) =>
  Math.abs(one - other) < Math.abs(one) * 10 ** -DIGITS ? 0 : round(one - other);

/**
 * As much of decimal.js-light as the library of charts asks for when it looks for round ticks: numbers that know that 0.1 + 0.2 is 0.3.
 * Its own has a thousand lines for digits that no axis shows.
 */
export class Decimal {
  readonly #value: number;

  constructor(value: number | string | Decimal) {
    this.#value = Number(value);
  }

  readonly valueOf = () => this.#value;
  readonly toNumber = () => this.#value;
  readonly isint = () => Number.isInteger(this.#value);
  readonly lt = (other: number | Decimal) => this.#value < Number(other);
  readonly lte = (other: number | Decimal) => this.#value <= Number(other);
  readonly abs = () => new Decimal(Math.abs(this.#value));
  readonly log = (base: number) => new Decimal(round(Math.log10(this.#value) / Math.log10(base)));
  readonly pow = (power: number) => new Decimal(round(this.#value ** power));
  readonly add = (other: number | Decimal) => new Decimal(round(this.#value + Number(other)));
  readonly sub = (other: number | Decimal) => new Decimal(difference(this.#value, Number(other)));
  readonly mul = (other: number | Decimal) => new Decimal(round(this.#value * Number(other)));
  readonly div = (other: number | Decimal) => new Decimal(round(this.#value / Number(other)));
  readonly mod = (other: number | Decimal) => {
    const times = Math.trunc(round(this.#value / Number(other)));
    return new Decimal(difference(this.#value, times * Number(other)));
  };
}
