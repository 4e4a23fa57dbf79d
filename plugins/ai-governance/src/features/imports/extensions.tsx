import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { importsApiFactory } from '../../apis';

const api = ApiBlueprint.make({
  name: 'imports',
  params: defineParams => defineParams(importsApiFactory),
});

/** What imports add to the app; their screen is a tab of administration. */
export const importsExtensions = [api];
