/** Shares work in progress by key: a response is rendered once, whatever the number of requests that wait for it. */
export class SharedWork<T> {
  readonly #running = new Map<string, { value: Promise<T>; users: number }>();

  /**
   * Begins the work unless it is in progress, and passes its result to `then`. The result is shared until the last
   * `then` has ended.
   */
  async use<R>(key: string, begin: () => Promise<T>, then: (value: T) => Promise<R>): Promise<R> {
    let work = this.#running.get(key);
    if (!work) {
      work = { value: begin(), users: 0 };
      this.#running.set(key, work);
    }
    work.users += 1;
    try {
      return await then(await work.value);
    } finally {
      work.users -= 1;
      if (work.users === 0) this.#running.delete(key);
    }
  }
}
