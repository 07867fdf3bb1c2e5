import { fixAll, type Mended, type Message, message, SAFE, type Settings, type Text } from '../core/index.ts';
import type { Decoded } from '../workspace/decode.ts';
import { encode } from '../workspace/encode.ts';
import { checkFile, checkText, ownFault } from './check-file.ts';
import type { FileResult } from './reporters/reporter.ts';

/** Puts the bytes of a mended text where they belong, or gives back why that cannot be. */
export type Save = (bytes: Uint8Array) => Promise<Message | undefined>;

/**
 * Applies the safe fixes to one file and checks what is left. `save` is called only where something was mended. A text
 * that cannot be mended or saved is checked as it stands. Rejects only where `save` does.
 */
export async function fixFile(path: string, file: Decoded, settings: Settings, save: Save): Promise<FileResult> {
  const before = checkFile(path, file, settings);
  if (file.kind !== 'text' || before.kind !== 'checked') return before;
  const unwritten = (reason: Message): FileResult => ({ ...before, fix: { kind: 'unwritten', reason } });

  let mended: Mended;
  try {
    // The rules that fail on it are those that `before` or `after` tells of.
    mended = fixAll(file.text, settings, SAFE, () => {});
  } catch (error) {
    return unwritten(ownFault(error));
  }
  if (mended.problems.length === 0) return { ...before, fix: { kind: 'mended', fixed: 0 } };

  const after = checkText(path, mended.text, settings);
  // A fix that leaves no report behind is a mistake of ours: better leave the file alone.
  if (after.kind !== 'checked') return unwritten(ownFault(`fixAll: ${after.kind}`));
  const bytes = encode(mended.text, file.encoding);
  if (bytes === undefined) return unwritten(message(NOT_ENCODABLE, { encoding: file.encoding.toUpperCase() }));
  const reason = await save(bytes);
  return reason ? unwritten(reason) : { ...after, fix: { kind: 'mended', fixed: mended.problems.length } };
}

const NOT_ENCODABLE: Text = {
  zh: '改正后的文字无法用原来的编码（{encoding}）保存，未改写。请在编辑器中改正，另存为 UTF-8 编码。',
  en: 'its encoding ({encoding}) cannot hold the mended text; not changed. Correct it in an editor and save it as UTF-8.',
};
