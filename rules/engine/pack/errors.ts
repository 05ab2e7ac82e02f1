export class UnknownGuard extends Error {
  override name = 'UnknownGuard';
  constructor(rule: string, guard: string) {
    super(`Rule ${rule} names the guard ${guard}, which this engine does not have. See rules/engine/guards.`);
  }
}

export class OtherFolding extends Error {
  override name = 'OtherFolding';
  constructor(at: number) {
    super(`Pack ${at} of the bundle was compiled with another folding. Build all of them with this engine.`);
  }
}

export class RepeatedRule extends Error {
  override name = 'RepeatedRule';
  constructor(rule: string) {
    super(`Two rules of one pack are called ${rule}. Rename one: findings and waivers hang on the id.`);
  }
}
