import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A report of 2021 without a fault. Not a .md file, whose tables the formatter would align. */
export const CLEAN = readFileSync(join(import.meta.dirname, 'fixtures/clean.txt'), 'utf8');

/** The same with one cell changed: 三（七） of 自然人 is 4 and its parts are 3. */
export const UNBALANCED = CLEAN.replace('（七）总计 |  | 3 |', '（七）总计 |  | 4 |');

/** The same with one word wrong in a label, and one total. */
export const FAULTY = CLEAN.replace('2.其他法律', '2.其它法律').replace(
  '| 1 | 0 | 0 | 0 | 1 |',
  '| 1 | 0 | 0 | 0 | 2 |',
);

/** The same with a word wrong in a label and a full-width digit, which `--fix` mends: then it is clean again. */
export const MENDABLE = CLEAN.replace('2.其他法律', '2.其它法律').replace(
  '（七）总计 |  | 3 |',
  '（七）总计 |  | ３ |',
);
