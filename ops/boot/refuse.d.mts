export function refuse(spanish: string, english: string): void;
