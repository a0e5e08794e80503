let frame: HTMLIFrameElement | null = null;

/**
 * Sends a document of the server to the printer without leaving the page or the keyboard: the browser's own dialog
 * opens over the form. Where a browser cannot print from a frame, the document opens beside it.
 */
export function printDocument(url: string): void {
  frame?.remove();
  const next = document.createElement('iframe');
  next.setAttribute('aria-hidden', 'true');
  next.tabIndex = -1;
  next.style.cssText = 'position:fixed;inset-inline-end:0;inset-block-end:0;width:1px;height:1px;border:0';
  next.addEventListener('load', () => {
    const typing = document.activeElement;
    try {
      next.contentWindow?.print();
      // The viewer of the document takes the focus; the next letter is being typed already.
      if (typing instanceof HTMLElement) typing.focus({ preventScroll: true });
    } catch {
      window.open(url, '_blank', 'noopener');
    }
  });
  next.src = url;
  document.body.append(next);
  frame = next;
}
