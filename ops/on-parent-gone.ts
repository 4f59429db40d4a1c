/**
 * Calls `stop` when the parent of this process has ended. npm puts a shell between, and a signal to npm ends that shell
 * alone; a parent that is killed cannot stop its child. Looks twice a second, for as long as the process lives otherwise.
 */
export function onParentGone(stop: () => void): NodeJS.Timeout {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500);
  return watch.unref();
}
