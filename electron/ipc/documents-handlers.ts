import type { AreaHandlers } from './area-handlers';
import { openDeskOf, type Program } from './program';

/** Answers the calls on documents that are kept for good. */
export const documentsHandlers = (program: Program) =>
  ({
    put: async ({ id, bytes }) => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.documents.put(id, bytes) : desk;
    },
    get: async ({ id }) => {
      const desk = openDeskOf(program);
      return desk.ok ? desk.value.documents.get(id) : desk;
    },
  }) satisfies AreaHandlers<'documents'>;
