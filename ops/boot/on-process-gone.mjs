/**
 * Calls `stop` when the process `pid` has ended, for child processes that would outlive their parent. A killed parent
 * cannot stop its child, and npm adds a shell that a signal to npm ends alone. Checks twice a second and does not keep
 * this process alive.
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
