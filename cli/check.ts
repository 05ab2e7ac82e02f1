import { check, type Draft } from '../rules/engine/index.ts';
import { contextFrom, draftFrom } from './draft.ts';
import { EXIT, fails, readFailOn } from './exit.ts';
import { readText } from './input.ts';
import { runLines } from './lines.ts';
import { readCall } from './options.ts';
import { openLaws, openPacks } from './packs.ts';
import { print } from './print.ts';
import { showFindings } from './show-findings.ts';

/** `redline check`. Gives the exit code. */
export async function runCheck(args: string[]): Promise<number> {
  const { options, file } = readCall(args);
  const failOn = readFailOn(options['fail-on']);
  const explain = options.explain === true;
  const context = await contextFrom(options);
  if (options.jsonl !== undefined) {
    const packs = await openPacks(options.pack);
    return runLines(options.jsonl, context, (draft) => {
      const { findings, context, suppressed } = check(draft, packs);
      return {
        output: { findings, context, ...(explain && { suppressed }) },
        fails: fails(findings, failOn),
      };
    });
  }
  const draft = await readOne(file, options, context);
  const packs = await openPacks(options.pack);
  const result = check(draft, packs);
  const { findings, suppressed } = result;
  if (options.format === 'json') {
    const named = packs.map(({ id, version }) => ({ id, version }));
    await print(
      JSON.stringify({ findings, context: result.context, ...(explain && { suppressed }), packs: named }),
    );
  } else {
    await print(showFindings({ draft, result, packs, laws: await openLaws(), explain }));
  }
  return fails(findings, failOn) ? EXIT.found : EXIT.clean;
}

/** The one draft that a call names. Throws UnreadableInput, DraftRefused. */
export async function readOne(
  file: string,
  { title, tags }: { title?: string | undefined; tags?: string | undefined },
  context: Record<string, unknown>,
): Promise<Draft> {
  return draftFrom({ title, text: await readText(file), tags: tags?.split(',') }, context);
}
