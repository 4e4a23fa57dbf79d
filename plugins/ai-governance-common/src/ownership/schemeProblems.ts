import { cellProblems } from './matrixProblems';
import { listed, RuleProblem } from './ruleProblem';
import { Scheme } from './scheme';
import { templateOf } from './templateOf';

/** The kinds that can have a matrix. @public */
export const MATRIX_KINDS = ['Model', 'Dataset', 'AITool', 'System'] as const;

/**
 * What keeps a scheme from being published: an id or field that is there
 * twice, a kind that no template fits, a template that breaks the rules of a
 * matrix.
 *
 * @public
 */
export function schemeProblems(scheme: Scheme): RuleProblem[] {
  const { roles, activities, templates } = scheme;
  return [
    ...twice(roles).map(role => ({
      role,
      message: `The role id '${role}' is there twice: rename one of them`,
    })),
    ...twice(activities).map(activity => ({
      activity,
      message: `The activity id '${activity}' is there twice: rename one of them`,
    })),
    ...twice(
      roles.flatMap(({ declaredAs }) =>
        [...new Set(declaredAs)].map(id => ({ id })),
      ),
    ).map(field => ({
      message: `Two roles are declared as spec.roles.${field}: leave it to one of them`,
    })),
    ...MATRIX_KINDS.filter(kind => !templateOf(scheme, kind)).map(kind => ({
      message: `No template fits ${kind}: add it to the kinds of one, or leave the kinds of the last one out`,
    })),
    ...templates.flatMap(({ kinds, cells }, index) =>
      cellProblems(cells, scheme).map(problem => ({
        ...problem,
        message: `Template ${index + 1} (${
          kinds ? listed(kinds) : 'all other kinds'
        }): ${problem.message}`,
      })),
    ),
  ];
}

function twice(items: Array<{ id: string }>): string[] {
  const ids = items.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}
