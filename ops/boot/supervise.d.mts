interface Options {
  env?: NodeJS.ProcessEnv;
  /** Show what it says only if it fails. */
  quiet?: boolean;
  /** Receives the output, which then is not shown. */
  onOutput?: (chunk: Buffer) => void;
  /** What to send when asked to stop, for a program that tidies up after this signal alone. */
  stopWith?: NodeJS.Signals;
}

export function supervise(args: string[], options?: Options): Promise<number>;
