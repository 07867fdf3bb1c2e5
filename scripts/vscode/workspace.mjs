// The sample workspace, as a copy that may be edited.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} project
 * @param {string} target the folder of the copy; what was in it before is gone
 * @returns {Promise<string>} that folder
 */
export async function copySample(project, target) {
  await rm(target, { recursive: true, force: true });
  await cp(join(project, 'sample'), target, { recursive: true });
  return target;
}
