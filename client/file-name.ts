import type { Uri } from 'vscode';

/** The name of the file that a URI leads to. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
