// Running other programs, quietly: their output is shown only when they fail.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] as for `spawn`
 * @returns {Promise<string>} what it wrote to its standard output
 * @throws when it cannot be started or does not exit with 0; the message ends with its output
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let everything = '';
    child.stdout.on('data', (data) => {
      stdout += data;
      everything += data;
    });
    child.stderr.on('data', (data) => {
      everything += data;
    });
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}:\n${everything}`));
    });
  });
}

/**
 * @param {readonly string[]} names of a program, the preferred one first
 * @returns {string | undefined} where the first of them that is on the PATH stands
 */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Says what is being done. */
export function step(text) {
  console.log(`» ${text}`);
}
