import { graphRelations } from './graphRelations';
import { entityPresentation, iconBundle } from './kindIcons';

/** One module for each plugin whose pages have to know our kinds. */
export const modules = [entityPresentation, graphRelations, iconBundle];
