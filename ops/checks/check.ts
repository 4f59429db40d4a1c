/** One rule about the tree. It gets the project's folder and gives a line for each violation: none means it holds. */
export interface Check {
  name: string;
  run(root: string): string[];
}
