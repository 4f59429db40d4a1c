/** Requests at the same time. */
const lanes = 4;

/** Does the work for each of a list, a few at a time. */
export async function inLanes<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const lane = async () => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
