import { Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { closest } from './closest';
import { AI_KINDS, AiKind, API_VERSION } from './kinds';
import { withoutEmptyFields } from './notRecorded';
import { Problem } from './problem';
import { specSchemas } from './schemas';

/** What a missing field is for, where more than its name helps. */
const missingFixes: Record<string, string> = {
  'spec.owner':
    'name the group or user that answers for it, for example group:default/support-ml',
  'spec.personalData':
    'write personalData with its level: none, pseudonymised, personal or special-category',
};

const words: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (all, part) =>
      typeof part === 'number' ? `${all}[${part}]` : `${all}.${String(part)}`,
    'spec',
  );
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? Reflect.get(value, part)
        : undefined,
    root,
  );
}

function fixOfType(expected: string, value: unknown): string {
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  if (expected === 'string' && isScalar) {
    return `quote it, because YAML reads it as a ${typeof value}: '${value}'`;
  }
  if (expected === 'array') return 'write a list, for example [a, b]';
  if (expected === 'boolean') return 'write true or false, without quotes';
  if (expected === 'number') return 'write a number, without quotes';
  return `write ${words[expected] ?? expected}`;
}

function fixOfWords(values: readonly unknown[], value: unknown): string {
  const allowed = values.map(String);
  const meant = typeof value === 'string' ? closest(value, allowed) : undefined;
  const list = `use one of ${allowed.join(', ')}`;
  return meant ? `${list} (did you mean ${meant}?)` : list;
}

function problemOf(issue: z.core.$ZodIssue, spec: unknown): Problem {
  const path = pathOf(issue.path);
  const value = valueAt(spec, issue.path);
  const wrong = { path, value };

  if (value === undefined) {
    const fix =
      missingFixes[path] ??
      (issue.code === 'invalid_value'
        ? fixOfWords(issue.values, value)
        : 'add the field');
    return { path, message: 'is missing', fix };
  }
  switch (issue.code) {
    case 'invalid_value':
      return {
        ...wrong,
        message: 'is not allowed',
        fix: fixOfWords(issue.values, value),
      };
    case 'invalid_type':
      return {
        ...wrong,
        message: `is not ${words[issue.expected] ?? issue.expected}`,
        fix: fixOfType(issue.expected, value),
      };
    case 'invalid_union': {
      const fixes = issue.errors
        .flat()
        .map(each => problemOf({ ...each, path: issue.path }, spec).fix);
      return {
        ...wrong,
        message: 'is not allowed',
        fix: [...new Set(fixes)].join(', or '),
      };
    }
    case 'too_small':
    case 'too_big':
      return {
        ...wrong,
        message: 'is out of range',
        fix:
          issue.origin === 'string'
            ? issue.message
            : `write a value of ${
                issue.code === 'too_small'
                  ? `at least ${issue.minimum}`
                  : `at most ${issue.maximum}`
              }`,
      };
    default:
      return { ...wrong, message: 'is not valid', fix: issue.message };
  }
}

const isOwnKind = (kind: string): kind is AiKind =>
  AI_KINDS.some(own => own === kind);

function kindProblems(entity: Entity): Problem[] {
  const problems: Problem[] = [];
  if (entity.apiVersion !== API_VERSION) {
    problems.push({
      path: 'apiVersion',
      value: entity.apiVersion,
      message: 'is not known',
      fix: `write apiVersion: ${API_VERSION}`,
    });
  }
  if (!isOwnKind(entity.kind)) {
    problems.push({
      path: 'kind',
      value: entity.kind,
      message: 'is not known',
      fix: fixOfWords(AI_KINDS, entity.kind),
    });
  }
  return problems;
}

const bySpecOrder = (a: Problem, b: Problem) =>
  Number(a.value !== undefined) - Number(b.value !== undefined);

/**
 * Everything that keeps an entity of our apiVersion out of the catalog, not
 * only the first. An empty field counts as not recorded; unknown fields and
 * whatever else is merely missing are findings, not problems.
 * @public
 */
export function validateAiEntity(entity: Entity): Problem[] {
  const problems = kindProblems(entity);
  if (!isOwnKind(entity.kind)) return problems;
  const { spec } = withoutEmptyFields(entity);
  if (typeof spec !== 'object' || Array.isArray(spec)) {
    const missing = {
      path: 'spec',
      message: 'is missing',
      fix: 'add spec with at least type, lifecycle and owner',
    };
    return [...problems, missing];
  }
  const parsed = specSchemas[entity.kind].safeParse(spec);
  if (parsed.success) return problems;
  const specProblems = parsed.error.issues.map(issue => problemOf(issue, spec));
  return [...problems, ...specProblems.sort(bySpecOrder)];
}
