/**
 * Returns a function that runs tasks one after the other in call order: ten requests for pictures use the memory and
 * processor of one. A failing task rejects for its own caller; the next ones still run.
 */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task, task);
    last = result;
    return result;
  };
}
