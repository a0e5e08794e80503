import wasmUrl from 'virtual:barcode-reader.wasm?url';
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Kazpost.module.css';

/** The same envelope stays before the camera for a while; it is one scan. */
const SAME_CODE_MS = 2500;
const LOOK_EVERY_MS = 120;

// The reader is served with the program itself: nothing is fetched from elsewhere.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

/** Reads barcodes with the camera of a telephone or tablet. Loaded only when it is switched on. */
export function CameraScanner({ onCode }: { onCode: (code: string) => void }) {
  const t = useT('kazpost');
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  told.current = onCode;
  const [isFaulty, setFaulty] = useState(false);

  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | null = null;
    let next: ReturnType<typeof setTimeout> | undefined;
    const seen = new Map<string, number>();
    const detector = new BarcodeDetector({
      formats: ['code_128', 'code_39', 'itf', 'qr_code', 'data_matrix'],
    });

    const look = async () => {
      const picture = video.current;
      if (isOver || !picture) return;
      if (picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
        const found = await detector.detect(picture).catch(() => []);
        for (const { rawValue } of found) {
          const now = performance.now();
          if (now - (seen.get(rawValue) ?? Number.NEGATIVE_INFINITY) > SAME_CODE_MS) told.current(rawValue);
          seen.set(rawValue, now);
        }
      }
      if (!isOver) next = setTimeout(() => void look(), LOOK_EVERY_MS);
    };
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        if (isOver || !video.current) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        void look();
      } catch {
        if (!isOver) setFaulty(true);
      }
    };
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void open();
    return () => {
      isOver = true;
      clearTimeout(next);
      stop();
    };
  }, []);

  if (isFaulty) {
    return (
      <Notice tone="attention" role="alert">
        {t('cameraFault')}
      </Notice>
    );
  }
  return <video ref={video} className={classes.video} muted playsInline aria-label={t('cameraHint')} />;
}
