import PQueue from "p-queue";

/** Too many requests wait already. */
export class Busy extends Error {}

/**
 * Limits how many requests of one kind Next handles at a time, and how many may wait. Next has one thread, so each
 * request delays all others.
 */
export class Lane {
  readonly #queue: PQueue;
  readonly #longest: number;

  constructor(concurrency: number, longest: number) {
    this.#queue = new PQueue({ concurrency });
    this.#longest = longest;
  }

  /** Runs `work` when its turn comes. Throws `Busy` at once if the queue is full. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#queue.size >= this.#longest) throw new Busy("the queue is full");
    return this.#queue.add(work);
  }
}
