/** Where a key of a table's keyboard leads from the active row; null for a key that moves nothing. */
export function rowMove(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + 15;
    case 'PageUp':
      return active - 15;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
