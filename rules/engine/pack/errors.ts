export class UnknownGuard extends Error {
  override name = 'UnknownGuard';
  constructor(rule: string, guard: string) {
    super(`Rule ${rule} names the guard ${guard}, which this engine does not have. See rules/engine/guards.`);
  }
}

export class RepeatedRule extends Error {
  override name = 'RepeatedRule';
  constructor(rule: string) {
    super(`Two rules of one pack are called ${rule}. Rename one: findings and waivers hang on the id.`);
  }
}
