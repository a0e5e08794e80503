import { useMemo } from 'react';
import { frameOf, pathOf } from '../../components/map/projection.ts';
import { ringsOfGrid } from '../../components/map/ringsOfGrid.ts';
import { useReference } from '../../components/useReference.ts';
import classes from './Boundaries.module.css';

interface Props {
  label: string;
  boundaries: readonly { readonly code: string; readonly rings: unknown }[];
}

const WIDTH = 520;

/** How the outlines of a file will look on the map. */
export function BoundaryPreview({ label, boundaries }: Props) {
  const { territoryName } = useReference();
  const { frame, shapes } = useMemo(() => {
    const drawn = boundaries.map(({ code, rings }) => ({ code, rings: ringsOfGrid(rings) }));
    const frame = frameOf(
      drawn.flatMap(({ rings }) => rings.flat()),
      WIDTH,
    );
    return { frame, shapes: drawn.map(({ code, rings }) => ({ code, path: pathOf(rings, frame) })) };
  }, [boundaries]);
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height.toFixed(0)}`}
      className={classes.preview}
      role="img"
      aria-label={label}
    >
      {shapes.map(({ code, path }) => (
        <path key={code} d={path} fillRule="evenodd">
          <title>{territoryName(code)}</title>
        </path>
      ))}
    </svg>
  );
}
