import { useQuery } from '@apollo/client/react';
import { Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../i18n/useT.ts';
import classes from './SearchBox.module.css';
import { SearchQueryDocument, type SearchQueryQuery } from './search.generated.ts';
import { hitKinds, isHitKind, isHitReason, pathOfHit } from './searchHits.ts';

type Hit = SearchQueryQuery['search'][number];

/** One box for a number, ИИН, phone, surname or barcode; says why each hit was found. */
export function SearchBox({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT('shell');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('searchTitle')}
      size="lg"
      withCloseButton={false}
      padding="sm"
    >
      {isOpen && <SearchDialog onClose={onClose} />}
    </Modal>
  );
}

function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useT('shell');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 180);
  const { data, previousData, loading } = useQuery(SearchQueryDocument, {
    variables: { text: asked },
    skip: asked.length < 2,
    fetchPolicy: 'network-only',
  });
  const hits = useMemo(
    () => (asked.length < 2 ? [] : inOrder((data ?? previousData)?.search ?? [])),
    [asked, data, previousData],
  );
  const [active, setActive] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer starts from its first hit
  useEffect(() => setActive(0), [data]);

  function open(hit: Hit | undefined) {
    const to = hit && pathOfHit(hit);
    if (!to) return;
    onClose();
    navigate(to);
  }
  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setActive((index) => Math.min(index + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive((index) => Math.max(index - 1, 0));
    else if (event.key === 'Enter') open(hits[active]);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <TextInput
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
        leftSection={<IconSearch size={16} />}
        placeholder={t('search')}
        aria-label={t('searchTitle')}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits.length > 0 ? `search-hit-${active}` : undefined}
        autoComplete="off"
      />
      <div id="search-hits" role="listbox" aria-label={t('searchTitle')} className={classes.hits}>
        {hits.map((hit, index) => (
          <Fragment key={`${hit.kind}:${hit.id}:${hit.why}`}>
            {hits[index - 1]?.kind !== hit.kind && isHitKind(hit.kind) && (
              <div className={classes.kind} role="presentation">
                {t(`hitKind.${hit.kind}`)}
              </div>
            )}
            <SearchHitLine
              hit={hit}
              id={`search-hit-${index}`}
              isActive={index === active}
              onPoint={() => setActive(index)}
              onOpen={() => open(hit)}
            />
          </Fragment>
        ))}
      </div>
      <div className={classes.hint} role="status">
        {asked.length < 2 && t('searchHint')}
        {asked.length >= 2 && hits.length === 0 && !loading && t('searchNothing', { text: asked })}
      </div>
    </>
  );
}

interface LineProps {
  hit: Hit;
  id: string;
  isActive: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

function SearchHitLine({ hit, id, isActive, onPoint, onOpen }: LineProps) {
  const t = useT('shell');
  return (
    // Keys are handled by the input, which owns the list (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.hit}
      onMouseMove={onPoint}
      onClick={onOpen}
    >
      <span className={classes.title}>{hit.title}</span>
      <span className={classes.why}>{isHitReason(hit.why) ? t(`why.${hit.why}`) : hit.why}</span>
      <span className={classes.subtitle}>{hit.subtitle}</span>
    </div>
  );
}

function inOrder(hits: readonly Hit[]): Hit[] {
  const place = (hit: Hit) => (isHitKind(hit.kind) ? hitKinds.indexOf(hit.kind) : hitKinds.length);
  return [...hits].sort((a, b) => place(a) - place(b));
}
