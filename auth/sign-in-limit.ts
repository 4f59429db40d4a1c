import { RateLimiterMemory } from "rate-limiter-flexible";

/**
 * How often signing in may fail: ten times in a quarter of an hour for one address, and sixty times a minute in all,
 * which also bounds the memory this takes. It counts addresses typed, known or not, and never who asks from where.
 */
export class SignInLimit {
  readonly #ofAddress = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
  readonly #ofAll = new RateLimiterMemory({ points: 60, duration: 60 });

  /** Takes one try; false where there is none left. */
  async take(email: string): Promise<boolean> {
    return (await takes(this.#ofAll, "all")) && (await takes(this.#ofAddress, email));
  }

  /** A right password gives the tries back. */
  async giveBack(email: string): Promise<void> {
    await this.#ofAddress.delete(email);
    await this.#ofAll.reward("all");
  }
}

async function takes(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return false;
  }
}
