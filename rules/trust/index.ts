// The facade others rely on: a team's root, channel and packs, for the worker, the lead's page and the CLI.

export { type PackFile, readFiles, unpack, writeFiles } from './archive.ts';
export { type Bytes, fromBase64, sha256, toBase64 } from './bytes.ts';
export {
  type Canary,
  type Channel,
  channelPath,
  type PackLine,
  type Release,
  readChannel,
} from './channel.ts';
export {
  addSignature,
  type Envelope,
  openEnvelope,
  type PayloadKind,
  readEnvelope,
  type Signer,
  type SigningRole,
  seal,
  writeEnvelope,
} from './envelope.ts';
export * from './errors.ts';
export * from './file-errors.ts';
export { begin, checkDigits, enrol, type Invite, originsOf, readInvite, writeInvite } from './invite.ts';
export {
  backUp,
  type KeyBackup,
  type NewKey,
  newKey,
  type Random,
  readBackup,
  restore,
  WrongPassphrase,
} from './key.ts';
export { ENGINE, LIMITS, SPEC } from './limits.ts';
export { AllMirrorsFailed, updateFromMirrors } from './mirrors.ts';
export { blobPath, metaPath, type PackMeta, readMeta } from './pack-meta.ts';
export type { BuildEdges, Built, Step } from './packs.ts';
export * from './publish.ts';
export { bucketOf, type Member, releaseFor, whoOf } from './rollout.ts';
export {
  openFirstRoot,
  openNextRoot,
  ROLES,
  type RoleName,
  type Root,
  readRoot,
  roleOf,
  rootPath,
  sameRole,
} from './root.ts';
export type { Source } from './source.ts';
export {
  type HeldChannel,
  type HeldPack,
  type RefusedPack,
  type Staleness,
  stalenessOf,
  type Team,
} from './team.ts';
export { clockOf, type Update, type UpdateEdges, update } from './update.ts';
