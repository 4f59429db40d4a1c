/** Says in both languages why it cannot go on, and lets the process end with 1. No stack: the reader is no programmer. */
export function refuse(spanish, english) {
  console.error(`\n${spanish}\n${english}\n`);
  process.exitCode = 1;
}
