/** One thing wrong in a pack's files: where it stands (line counted from 1) and what to change. */
export interface PackProblem {
  path: string;
  line: number;
  text: string;
}

/** What `compilePack` found. A pack with a problem is not built. */
export interface PackReport {
  id: string;
  title: string;
  version: string;
  rules: number;
  terms: number;
  examples: { flag: number; pass: number; traps: number };
  errors: PackProblem[];
}

/** A pack that was refused, with every reason: fix each line named, then build again. */
export class PackError extends Error {
  override name = 'PackError';
  readonly errors: readonly PackProblem[];
  constructor(pack: string, errors: readonly PackProblem[]) {
    super([`Pack ${pack} was not built.`, ...errors.map(showProblem)].join('\n'));
    this.errors = errors;
  }
}

export const showProblem = ({ path, line, text }: PackProblem): string => `${path}:${line}: ${text}`;
