import { RateLimiterMemory } from "rate-limiter-flexible";

/** One attempt: the address in normal form, and the id of the browser if it signed in to that account before. */
export type Attempt = { address: string; device?: string };

/** Maximum failed attempts for one address, or from one known browser: ten in a quarter of an hour. */
const ofOne = { points: 10, duration: 15 * 60 };

/**
 * Limits failed sign-ins (decision 0011). All unknown browsers share sixty attempts a minute, which also bounds the
 * memory. They have ten attempts for each address, whether or not it belongs to an account. A browser that signed in to
 * the account before has its own ten, so that nobody else can lock its user out. No IP address is stored or used.
 */
export class SignInLimit {
  readonly #ofAddress = new RateLimiterMemory(ofOne);
  readonly #ofDevice = new RateLimiterMemory(ofOne);
  readonly #ofLog = new RateLimiterMemory({ points: 60, duration: 60 });
  readonly #ofStrangers = new RateLimiterMemory({ points: 60, duration: 60 });

  /** Counts one attempt. False if none is left. */
  async take({ address, device }: Attempt): Promise<boolean> {
    if (device !== undefined) return takes(this.#ofDevice, device);
    // An address that must wait does not use up the shared attempts.
    if ((await this.#ofAddress.get(address))?.remainingPoints === 0) return false;
    return (await takes(this.#ofStrangers, "all")) && (await takes(this.#ofAddress, address));
  }

  /**
   * Restores only the attempt that had the correct password: otherwise others could see from their own attempts that
   * the user signed in.
   */
  async giveBack({ address, device }: Attempt): Promise<void> {
    if (device !== undefined) {
      await this.#ofDevice.reward(device);
      return;
    }
    await this.#ofAddress.reward(address);
    await this.#ofStrangers.reward("all");
  }

  /** True if an attempt without points is written to the log: at most sixty a minute, so that a flood costs little. */
  isLogged(): Promise<boolean> {
    return takes(this.#ofLog, "all");
  }

  /** Forgets the failed attempts for an account's address, after its user followed a one-time link. */
  async clear(address: string): Promise<void> {
    await this.#ofAddress.delete(address);
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
