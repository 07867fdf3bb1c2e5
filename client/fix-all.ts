import type { ActionCommand } from './run-action.ts';

/** Repairs all that can be repaired without losing or inventing information. */
export const FIX_ALL: ActionCommand = {
  kind: 'source.fixAll.gouji',
  nothing: {
    zh: '没有可安全修复的问题。',
    en: 'There is nothing that can be fixed safely.',
  },
  choose: async ([only]) => only,
};
