export function onProcessGone(pid: number, stop: () => void): NodeJS.Timeout;
