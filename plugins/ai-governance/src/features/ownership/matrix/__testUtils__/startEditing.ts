import type { Matrix } from '@aigov/backstage-plugin-ai-governance-common';
import userEvent from '@testing-library/user-event';
import {
  answerWrite,
  startServer,
} from '../../../../__testUtils__/governanceServer';
import { complete, matrixView } from './matrixView';
import { openEditor, renderPage, restOfPage, serves } from './renderMatrix';
import { SeeNothing } from './seeNothing';

export const press = (keys: string) => userEvent.keyboard(keys);

/** A backend for tests of the editor, and the way into it. */
export function startEditing() {
  const { server } = startServer();
  beforeAll(() => {
    window.IntersectionObserver = SeeNothing;
  });
  beforeEach(() => server.use(restOfPage));
  return {
    server,
    /** Answers saves with what was saved, and returns what was asked. */
    acceptSaves() {
      const saves: Array<{ matrix: Matrix; ifMatch?: string }> = [];
      server.use(
        answerWrite(
          'put',
          '/ownership/matrix/:entityRef',
          ({ body, ifMatch }) => {
            const matrix = body as Matrix;
            saves.push({ matrix, ifMatch });
            return matrixView({ own: matrix }, { revision: 5 });
          },
        ),
      );
      return saves;
    },
    /** Opens the editor of a matrix; the focus is on the first role. */
    async edit(view = matrixView({ own: complete })) {
      server.use(serves(view));
      renderPage();
      return openEditor();
    },
  };
}
