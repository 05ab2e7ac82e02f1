/**
 * Why a team's file was not taken. `code` is a sentence of public/_locales that says what to do next, `params`
 * what is filled into it. The message is for logs.
 */
export abstract class TrustError extends Error {
  abstract readonly code: string;
  readonly params: string[];

  constructor(...params: (string | number)[]) {
    super(params.join(' · '));
    this.params = params.map(String);
  }
}

// The envelope.

/** `file` is no DSSE envelope written the one way it can be. */
export class NotAnEnvelope extends TrustError {
  override name = 'NotAnEnvelope';
  readonly code = 'trust_not_an_envelope';
}

/** Signed, but as something else: a channel where a pack should be. */
export class WrongPayloadType extends TrustError {
  override name = 'WrongPayloadType';
  readonly code = 'trust_wrong_type';
}

export class UnknownSigner extends TrustError {
  override name = 'UnknownSigner';
  readonly code = 'trust_unknown_signer';
}

export class BadSignature extends TrustError {
  override name = 'BadSignature';
  readonly code = 'trust_bad_signature';
}

/** One key signed twice: that is one signature. */
export class RepeatedSignature extends TrustError {
  override name = 'RepeatedSignature';
  readonly code = 'trust_repeated_signature';
}

/** Parameters: how many there are, how many are needed. */
export class TooFewSignatures extends TrustError {
  override name = 'TooFewSignatures';
  readonly code = 'trust_too_few_signatures';
}

/** A signed file lacks a field, or holds something else there. Parameter: where. */
export class BadField extends TrustError {
  override name = 'BadField';
  readonly code = 'trust_bad_field';
}

/** A key's id is not the hash of the key. */
export class WrongKeyId extends TrustError {
  override name = 'WrongKeyId';
  readonly code = 'trust_wrong_key_id';
}

// Roots and channels.

/** The root that an invitation names has another hash. */
export class WrongRoot extends TrustError {
  override name = 'WrongRoot';
  readonly code = 'trust_wrong_root';
}

/** A new root must be the next one: parameters are the version it has and the one it should have. */
export class RootOutOfOrder extends TrustError {
  override name = 'RootOutOfOrder';
  readonly code = 'trust_root_order';
}

export class RootExpired extends TrustError {
  override name = 'RootExpired';
  readonly code = 'trust_root_expired';
}

export class WrongTeam extends TrustError {
  override name = 'WrongTeam';
  readonly code = 'trust_wrong_team';
}

export class WrongChannel extends TrustError {
  override name = 'WrongChannel';
  readonly code = 'trust_wrong_channel';
}

/** Parameters: the version offered, the one held. */
export class ChannelRolledBack extends TrustError {
  override name = 'ChannelRolledBack';
  readonly code = 'trust_rolled_back';
}

/** Two channel files with one version: somebody shows different people different things. */
export class ChannelForked extends TrustError {
  override name = 'ChannelForked';
  readonly code = 'trust_forked';
}

export class ChannelExpired extends TrustError {
  override name = 'ChannelExpired';
  readonly code = 'trust_expired';
}

/** Signed in what is the future here: this machine's clock, or the signer's, is wrong. */
export class ClockBehind extends TrustError {
  override name = 'ClockBehind';
  readonly code = 'trust_clock';
}

export class LifeOutOfRange extends TrustError {
  override name = 'LifeOutOfRange';
  readonly code = 'trust_life';
}

// Packs. Parameter one: the pack's id.

/** The signed description is of another pack or another release than the channel names. */
export class WrongPack extends TrustError {
  override name = 'WrongPack';
  readonly code = 'trust_wrong_pack';
}

/** Parameters: id, release offered, release held. */
export class DowngradeRefused extends TrustError {
  override name = 'DowngradeRefused';
  readonly code = 'trust_downgrade';
}

/** A channel names a release that it revokes. */
export class RevokedRelease extends TrustError {
  override name = 'RevokedRelease';
  readonly code = 'trust_revoked';
}

/** Parameters: id, engine wanted. */
export class EngineTooOld extends TrustError {
  override name = 'EngineTooOld';
  readonly code = 'trust_engine';
}

/** Not gzip, damaged, or it unpacks to something else than was signed. */
export class BadArchive extends TrustError {
  override name = 'BadArchive';
  readonly code = 'trust_archive';
}

/** Its rules do not pass. Parameters: id, first problem, how many more. */
export class PackRefused extends TrustError {
  override name = 'PackRefused';
  readonly code = 'trust_pack_refused';
}

/** A team's pack says it is law, or bears the name of a built-in one. */
export class WrongLayer extends TrustError {
  override name = 'WrongLayer';
  readonly code = 'trust_layer';
}

/** Parameter: what is missing in this browser. */
export class NoEd25519 extends TrustError {
  override name = 'NoEd25519';
  readonly code = 'trust_no_ed25519';
}
