/**
 * Prints in both languages why it cannot continue, and ends the process with exit code 1. No stack: the reader is not a
 * programmer.
 */
export function refuse(spanish, english) {
  console.error(`\n${spanish}\n${english}\n`);
  process.exitCode = 1;
}
