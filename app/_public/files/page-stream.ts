/** What is written before, for each page, and after the last. */
type Writing<T> = { open: string; page: (rows: T[], isFirst: boolean) => string; close: string };

/**
 * A body that is written page by page, when the reader takes more, so that neither memory nor the event loop carries
 * it whole. A reader who goes away ends the walk.
 */
export function pageStream<T>(pages: Iterator<T[]>, { open, page, close }: Writing<T>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(open)),
    async pull(controller) {
      // Other requests are served between two pages.
      await new Promise((resolve) => setImmediate(resolve));
      const { value, done } = pages.next();
      if (done) {
        if (close !== "") controller.enqueue(encoder.encode(close));
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(page(value, isFirst)));
      isFirst = false;
    },
    cancel() {
      pages.return?.();
    },
  });
}
