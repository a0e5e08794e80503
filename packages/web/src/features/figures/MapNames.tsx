import classes from './Figures.module.css';
import type { MapDrawing, MapShape } from './mapShapes.ts';
import { type LabelSize, spreadLabels } from './spreadLabels.ts';
import type { MapMark } from './TerritoryMap.tsx';

interface Props {
  shapes: readonly MapShape[];
  frame: MapDrawing['frame'];
  markOf: (code: string) => MapMark;
  pick: (code: string) => { onClick: () => void; 'data-selected': true | undefined };
  size: LabelSize;
}

/** A name that has moved further than this is tied to its place. */
const FAR = 30;
const LETTERS = 11;

/** Names of territories, and their numbers where there is room for them. */
export function MapNames({ shapes, frame, markOf, pick, size }: Props) {
  const look = {
    fontSize: LETTERS * size.scale,
    strokeWidth: (size.isSparse ? 3 : 2.4) * size.scale,
    ...(size.isSparse ? { fontWeight: 500 } : {}),
  };
  return spreadLabels(shapes, (code) => shortName(markOf(code).name), frame, size).map(
    ({ shape, name, x, y }) => (
      <g key={shape.code}>
        {!size.isSparse && Math.hypot(x - shape.x, y - shape.y) > FAR && (
          <path d={`M${shape.x} ${shape.y}L${x} ${y}`} className={classes.leader} />
        )}
        <text x={x} y={y} className={classes.mapName} style={look} {...pick(shape.code)}>
          <tspan x={x}>{name}</tspan>
          {!size.isSparse && (
            <tspan x={x} dy="1.1em" className={classes.mapValue}>
              {markOf(shape.code).text}
            </tspan>
          )}
        </text>
      </g>
    ),
  );
}

// «район», «область», «г.а.» are said by the map itself.
function shortName(name: string): string {
  return name
    .replace(/\s*(район|область|г\.а\.|City Administration|District|Region|ауданы|облысы|қ\.ә\.)\s*$/u, '')
    .replace(/^(район|область|г\.)\s+/u, '');
}
