import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { BoardPanel } from '@tyndau/domain/boards/board';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { DraftOffer, DraftStatus } from '../../../components/DraftStatus.tsx';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useDraft } from '../../../components/useDraft.ts';
import { useIdempotencyKey } from '../../../components/useIdempotencyKey.ts';
import { useMutationWithRefusals } from '../../../components/useMutationWithRefusals.ts';
import { useT } from '../../../i18n/useT.ts';
import type { BoardFilter } from '../boardFilter.ts';
import classes from './Board.module.css';
import { BoardPanelCell } from './BoardPanelCell.tsx';
import {
  type Arrangement,
  addPanel,
  changePanel,
  movePanel,
  type PlacedPanel,
  placePanels,
  sizePanel,
} from './boardArrangement.ts';
import { SaveBoardDocument } from './boards.generated.ts';
import { type OpenBoard, toPanelInputs } from './openBoard.ts';
import { PanelDrawer } from './PanelDrawer.tsx';
import { PanelTools } from './PanelTools.tsx';
import type { PickedValue } from './panelQuestion.ts';
import { SizeHandle } from './SizeHandle.tsx';
import { useBoardFigures } from './useBoardFigures.ts';
import { usePanelTitle } from './usePanelTitle.ts';

interface Props {
  board: OpenBoard;
  filter: BoardFilter;
  onPick: (picks: readonly PickedValue[]) => void;
  onDone: () => void;
}

const newPanel: BoardPanel = {
  ...{ look: 'ranking', title: null, measures: ['received'], dimensions: ['district'], filter: [] },
  ...{ comparison: null, order: 'value', most: 10, width: 6, height: 5 },
};

/** A board of one's own while it is being arranged: what is changed is kept as a draft until it is saved or given up. */
export function BoardEditor({ board, filter, onPick, onDone }: Props) {
  const t = useT('boards');
  const words = useT('words');
  const titleOf = usePanelTitle();
  const { search } = useLocation();
  const { key: idempotencyKey } = useIdempotencyKey();
  const saving = useMutationWithRefusals(SaveBoardDocument, (data) => data.saveBoard);
  const draft = useDraft<readonly BoardPanel[]>(`board:${board.code}`);
  const [placed, setPlaced] = useState<Arrangement>(() => placePanels(board.panels));
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const panels = useMemo(() => placed.map(({ panel }) => panel), [placed]);
  const { figuresOf, error, refetch } = useBoardFigures(panels, filter);
  const moved = useRef<string | null>(null);

  // What moves in the document loses the focus; the handle gets it back, so that the arrows go on working.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of places
  useEffect(() => {
    if (moved.current === null) return;
    document.querySelector<HTMLElement>(`[data-handle="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [placed]);

  function change(next: Arrangement, key?: string) {
    setPlaced(next);
    draft.keep(next.map(({ panel }) => panel));
    const at = next.findIndex((one) => one.key === key);
    const panel = next[at]?.panel;
    if (!panel) return;
    const { width, height } = panel;
    setSaid(t('placed', { title: titleOf(panel), at: at + 1, of: next.length, width, height }));
  }
  function move(key: string, to: number) {
    moved.current = key;
    change(movePanel(placed, key, to), key);
  }
  async function save() {
    const { id, version, name, sharedWith } = board;
    const done = await saving.run({
      input: {
        ...{ id, version, idempotencyKey, name, search, sharedWith: [...sharedWith] },
        panels: toPanelInputs(panels),
      },
    });
    if (!done) return;
    await draft.discard();
    onDone();
  }
  const cell = ({ key, panel }: PlacedPanel, at: number) => {
    const figures = figuresOf(panel);
    if (!figures) return null;
    return (
      <BoardPanelCell
        key={key}
        name={key}
        {...{ panel, onPick }}
        {...figures}
        tools={
          <PanelTools
            title={titleOf(panel)}
            panelKey={key}
            onMove={(by) => move(key, at + by)}
            onMoveTo={(over) =>
              move(
                key,
                placed.findIndex((one) => one.key === over),
              )
            }
            onSize={(by) => change(sizePanel(placed, key, by), key)}
            onEdit={() => setEdited(key)}
            onRemove={() => change(placed.filter((one) => one.key !== key))}
          />
        }
        corner={<SizeHandle onSize={(by) => change(sizePanel(placed, key, by), key)} />}
      />
    );
  };
  const open = placed.find(({ key }) => key === edited);
  return (
    <>
      <section className={classes.tools} aria-label={t('arranging')}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} />}
          onClick={() => {
            const next = addPanel(placed, newPanel);
            change(next);
            setEdited(next.at(-1)?.key ?? null);
          }}
        >
          {t('addPanel')}
        </Button>
        <span>{t('arrangeHint')}</span>
        <DraftStatus saved={draft.saved} />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              void draft.discard();
              onDone();
            }}
          >
            {words('cancel')}
          </Button>
          <Button size="xs" loading={saving.isSending} onClick={() => void save()}>
            {words('save')}
          </Button>
        </Group>
      </section>
      <DraftOffer
        offer={draft.offer}
        onRestore={() => setPlaced(placePanels(draft.accept() ?? panels))}
        onDecline={() => void draft.decline()}
      />
      <RefusalNotice state={saving} />
      {error && <FaultNotice error={error} onRetry={refetch} />}
      <p className={classes.unseen} aria-live="polite">
        {said}
      </p>
      <div className={classes.grid} data-grid>
        {placed.map(cell)}
      </div>
      {open && (
        <PanelDrawer
          panel={open.panel}
          onChange={(panel) => change(changePanel(placed, open.key, () => panel))}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
