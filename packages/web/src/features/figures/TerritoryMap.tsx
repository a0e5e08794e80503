import { useId, useRef } from 'react';
import { useFormats } from '../../i18n/useFormats.ts';
import { useT } from '../../i18n/useT.ts';
import { useSize } from '../../ui/useSize.ts';
import classes from './Figures.module.css';
import { MapNames } from './MapNames.tsx';
import type { MapDrawing, MapShape } from './mapShapes.ts';
import { TerritoryList } from './TerritoryList.tsx';

export interface MapMark {
  readonly name: string;
  /** The value as it is written; «—» where there is none. */
  readonly text: string;
  /** 0…1 of the strongest; null where there is nothing to colour. */
  readonly strength: number | null;
  readonly tone: 'plain' | 'up' | 'down';
}

interface Props {
  drawing: MapDrawing;
  label: string;
  mode: 'colour' | 'circles';
  markOf: (code: string) => MapMark;
  selected: readonly string[];
  onSelect: (code: string) => void;
}

const LARGEST = 34;
/** Narrower than this, in pixels, names of the whole map would be too small to read. */
const NARROW = 440;

/** Territories coloured or with circles. A territory keeps its name whatever is known of it. */
export function TerritoryMap({ drawing, label, mode, markOf, selected, onSelect }: Props) {
  const t = useT('figures');
  const clip = useId();
  const { date } = useFormats();
  const picture = useRef<SVGSVGElement>(null);
  const { width, height } = useSize(picture);
  const { frame, shapes, outline, isSchematic, words } = drawing;
  // Where the picture is drawn smaller than it is, its letters are drawn larger: they stay as large as they are read.
  const shown = Math.min(width / frame.width, height / frame.height);
  const letterScale = shown > 0 ? Math.max(1, 1 / shown) : 1;
  const isNarrow = width > 0 && width < NARROW;
  const inOrder = isNarrow
    ? [...shapes].sort((one, other) => (markOf(other.code).strength ?? 0) - (markOf(one.code).strength ?? 0))
    : shapes;
  const pick = (code: string) => ({
    onClick: () => onSelect(code),
    'data-selected': selected.includes(code) || undefined,
  });
  return (
    <figure className={classes.mapFigure}>
      <svg
        ref={picture}
        viewBox={`0 0 ${frame.width} ${frame.height.toFixed(0)}`}
        className={classes.map}
        role="img"
        aria-label={label}
      >
        {outline && (
          <clipPath id={clip}>
            <path d={outline} clipRule="evenodd" />
          </clipPath>
        )}
        {outline && <path d={outline} className={classes.ground} fillRule="evenodd" />}
        <g clipPath={outline ? `url(#${clip})` : undefined}>
          {shapes.map(
            (shape) =>
              shape.path && (
                <Area
                  key={shape.code}
                  shape={shape}
                  mark={markOf(shape.code)}
                  isFilled={mode === 'colour'}
                  {...pick(shape.code)}
                />
              ),
          )}
        </g>
        {outline && <path d={outline} className={classes.outline} />}
        {shapes.map((shape) => {
          const mark = markOf(shape.code);
          const isCircle = mode === 'circles' || shape.path === null;
          if (!isCircle || mark.strength === null) return null;
          return (
            <circle
              key={shape.code}
              className={classes.circle}
              cx={shape.x}
              cy={shape.y}
              r={Math.max(
                3,
                Math.sqrt(mark.strength) * LARGEST * (shape.path === null && mode === 'colour' ? 0.45 : 1),
              )}
              data-tone={mark.tone}
              {...pick(shape.code)}
            >
              <title>{`${mark.name}: ${mark.text}`}</title>
            </circle>
          );
        })}
        <MapNames
          {...{ shapes: inOrder, frame, markOf, pick }}
          size={{ scale: letterScale, isSparse: isNarrow }}
        />
      </svg>
      <figcaption className={classes.mapCaption}>
        {isSchematic && <>{t('schematicCells')} </>}
        {words.length > 0
          ? t('outlinesOf', {
              words: words.map(({ source, drawnOn }) => `${source}, ${date(drawnOn)}`).join('; '),
            })
          : t(isSchematic ? 'oldOutline' : 'oldOutlines')}
      </figcaption>
      {isNarrow && (
        <TerritoryList {...{ label, markOf, selected, onSelect }} codes={inOrder.map(({ code }) => code)} />
      )}
    </figure>
  );
}

interface AreaProps {
  shape: MapShape;
  mark: MapMark;
  isFilled: boolean;
  onClick: () => void;
  'data-selected': true | undefined;
}

function Area({ shape, mark, isFilled, ...pick }: AreaProps) {
  const strength = isFilled && mark.strength !== null ? mark.strength : 0;
  return (
    <path
      d={shape.path ?? ''}
      className={classes.area}
      fillRule="evenodd"
      data-tone={mark.tone}
      data-empty={mark.strength === null || undefined}
      style={{ '--heat': `${Math.round(strength ** 0.6 * 55)}%` } as React.CSSProperties}
      {...pick}
    >
      <title>{`${mark.name}: ${mark.text}`}</title>
    </path>
  );
}
