export function isStaffPath(target: string | undefined): boolean;
