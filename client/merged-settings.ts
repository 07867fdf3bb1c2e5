import { isObject } from '../server/core/setting.ts';

/**
 * The settings of the editor with those of a file over them; of `rules` each severity by itself. What is not an object
 * is left as it is: the server says what is wrong with it.
 */
export function merged(editor: unknown, file: unknown): unknown {
  if (!isObject(file)) return editor;
  if (!isObject(editor)) return file;
  const rules = isObject(editor.rules) && isObject(file.rules) ? { rules: { ...editor.rules, ...file.rules } } : {};
  return { ...editor, ...file, ...rules };
}
