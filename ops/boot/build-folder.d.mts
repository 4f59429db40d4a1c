export const builds: string;
export const currentBuild: string;
export const stampName: string;
export function buildFolder(): string;
export function buildLock(folder: string): string;
export function listBuilds(): { folder: string; at: number }[];
