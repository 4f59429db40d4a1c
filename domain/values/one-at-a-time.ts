/**
 * Runs tasks one after the other, in the order in which they are asked for: ten requests for pictures take the memory
 * and the processor of one. A task that fails fails for whoever asked for it; the next ones still run.
 */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result;
    return result;
  };
}
