import type { AreaHandlers } from './area-handlers';
import { openDeskOf, type Program } from './program';

/** Answers the calls on half-typed work. */
export const draftsHandlers = (program: Program) =>
  ({
    put: async ({ key, json }) => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.drafts.put(key, json) : desk;
    },
    list: async () => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.drafts.list() : desk;
    },
    remove: async ({ key }) => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.drafts.remove(key) : desk;
    },
  }) satisfies AreaHandlers<'drafts'>;
