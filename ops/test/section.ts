export interface Counts {
  passed: number;
  failed: number;
}

/** One part of a test run, printed under its title. */
export interface Section {
  title: string;
  /** The section reads the build. Without a build it is not run and counts as one failure. */
  needsBuild?: boolean;
  /** The section starts together with the next one. It returns its output, which is printed when it ends. */
  isParallel?: boolean;
  /** Returns what passed and failed. `folder` is a temporary folder of the run, for reports. */
  run(folder: string): Counts | Promise<Counts & { output?: string }>;
}

/** The counts of a section that is one test. */
export function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}
