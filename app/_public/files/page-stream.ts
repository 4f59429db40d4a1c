/** Texts before the first page, for each page, and after the last. */
type Writing<T> = { open: string; page: (rows: T[], isFirst: boolean) => string; close: string };

/**
 * Returns a response body that writes a page whenever the client can take more. So the whole list is never in memory,
 * and the event loop is free between pages. The iterator ends when the client disconnects.
 */
export function pageStream<T>(pages: Iterator<T[]>, { open, page, close }: Writing<T>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(open)),
    async pull(controller) {
      // Lets other requests run between two pages.
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
