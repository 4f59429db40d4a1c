/** Yields what some works yield, as soon as they yield it. At most `lanes` of them run at the same time. */
export async function* together<T>(works: readonly (() => AsyncIterable<T>)[], lanes = 3): AsyncGenerator<T> {
  const waiting = [...works];
  const running = new Map<AsyncIterator<T>, Promise<{ of: AsyncIterator<T>; step: IteratorResult<T> }>>();
  const next = (of: AsyncIterator<T>) => {
    running.set(
      of,
      of.next().then((step) => ({ of, step })),
    );
  };
  for (;;) {
    while (running.size < lanes && waiting.length > 0) {
      const work = waiting.shift();
      if (work) next(work()[Symbol.asyncIterator]());
    }
    if (running.size === 0) return;
    const { of, step } = await Promise.race(running.values());
    if (step.done) running.delete(of);
    else {
      next(of);
      yield step.value;
    }
  }
}
