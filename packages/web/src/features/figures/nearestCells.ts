type Corner = readonly [x: number, y: number];

/**
 * For each place what lies nearer to it than to any other, as a polygon inside the picture (Voronoi). There are a few dozen
 * places: each cell is the picture, cut by the middle lines to all others. Of two places at one point the first has the cell.
 */
export function nearestCells(
  places: readonly Corner[],
  width: number,
  height: number,
): readonly (readonly Corner[])[] {
  const picture: readonly Corner[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return places.map((own, at) =>
    places.reduce<readonly Corner[]>((cell, other, of) => {
      if (of === at) return cell;
      if (own[0] === other[0] && own[1] === other[1]) return of < at ? [] : cell;
      return nearerHalf(cell, own, other);
    }, picture),
  );
}

// The part of the cell that is nearer to its own place than to the other.
function nearerHalf(cell: readonly Corner[], own: Corner, other: Corner): readonly Corner[] {
  const beyond = ([x, y]: Corner) =>
    (x - own[0]) ** 2 + (y - own[1]) ** 2 - (x - other[0]) ** 2 - (y - other[1]) ** 2;
  return cell.flatMap((corner, at) => {
    const next = cell[(at + 1) % cell.length] ?? corner;
    const [here, there] = [beyond(corner), beyond(next)];
    const kept = here <= 0 ? [corner] : [];
    if (here <= 0 === there <= 0) return kept;
    const part = here / (here - there);
    const cut: Corner = [corner[0] + (next[0] - corner[0]) * part, corner[1] + (next[1] - corner[1]) * part];
    return [...kept, cut];
  });
}
