interface Options {
  env?: NodeJS.ProcessEnv;
  /** Shows the output only if the program fails. */
  quiet?: boolean;
  /** Receives the output instead of showing it. */
  onOutput?: (chunk: Buffer) => void;
  /** Signal to stop the program, for programs that clean up after this signal only. */
  stopWith?: NodeJS.Signals;
}

export function supervise(args: string[], options?: Options): Promise<number>;
