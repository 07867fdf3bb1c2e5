import { Uri, workspace } from 'vscode';

/** The texts of the sample workspace by their names, put in by the bundler. */
declare const SAMPLE: Readonly<Record<string, string>>;

/** The folder that the window opens, put in by the bundler. */
declare const WORKSPACE: string;

/** An extension that fills the workspace, which lies in the memory of the browser, as soon as the window opens. */
export async function activate(): Promise<void> {
  const folder = Uri.parse(WORKSPACE);
  await workspace.fs.createDirectory(folder);
  for (const [name, text] of Object.entries(SAMPLE))
    await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
}
