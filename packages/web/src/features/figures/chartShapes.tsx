import type { LineDrawShapeProps } from 'recharts';

/*
 * Marks as plain lines and boxes. The library's own are made to be animated: each measures its length, keeps what it was
 * before and is put into the page anew with every change; a board draws two hundred of them for one click (0084).
 */

/** A line through its points, broken where there is no value. */
export function plainLine(props: LineDrawShapeProps) {
  return <path {...lookOf(props)} fill="none" d={through(props.points ?? [], 'L')} />;
}

/** A line with its points marked. */
export function dottedLine(props: LineDrawShapeProps) {
  const dots = through(props.points ?? [], 'M', 'h0');
  return (
    <>
      {plainLine(props)}
      <path d={dots} stroke={props.stroke} strokeWidth={6} strokeLinecap="round" />
      <path d={dots} stroke="var(--sheet)" strokeWidth={2} strokeLinecap="round" />
    </>
  );
}

interface Box {
  x?: number | undefined;
  y?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
  fill?: string | undefined;
}

/** A bar. */
export function plainBar({ x = 0, y = 0, width = 0, height = 0, fill }: Box) {
  return <rect {...{ x, y, width, height: Math.max(0, height), fill }} cursor="pointer" />;
}

const lookOf = ({ stroke, strokeWidth, strokeDasharray, clipPath }: LineDrawShapeProps) => ({
  ...(stroke ? { stroke } : {}),
  ...(strokeWidth === undefined ? {} : { strokeWidth }),
  ...(strokeDasharray === undefined ? {} : { strokeDasharray }),
  ...(clipPath ? { clipPath } : {}),
});

type Points = readonly { readonly x: number | null; readonly y: number | null }[];

function through(points: Points, on: 'L' | 'M', after = ''): string {
  const hasPlace = (at: number) => typeof points[at]?.x === 'number' && typeof points[at]?.y === 'number';
  return points
    .map(({ x, y }, at) => (hasPlace(at) ? `${hasPlace(at - 1) ? on : 'M'}${x} ${y}${after}` : ''))
    .join('');
}
