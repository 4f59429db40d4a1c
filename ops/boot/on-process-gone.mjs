/**
 * Calls `stop` when the process `pid` has ended, for whoever it started would run on: a parent that is killed cannot stop
 * its child, and npm puts a shell between, which a signal to npm ends alone. Looks twice a second, for as long as this
 * process lives otherwise.
 */
export function onProcessGone(pid, stop) {
  const watch = setInterval(() => {
    if (!isRunning(pid)) stop();
  }, 500);
  return watch.unref();
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
