/** The license ids of the Hub that are SPDX ids, as SPDX writes them. */
const spdxIds = [
  'AFL-3.0',
  'AGPL-3.0',
  'Apache-2.0',
  'Artistic-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD-3-Clause-Clear',
  'BSL-1.0',
  'CC-BY-2.0',
  'CC-BY-2.5',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC-BY-NC-2.0',
  'CC-BY-NC-3.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-ND-3.0',
  'CC-BY-NC-ND-4.0',
  'CC-BY-NC-SA-2.0',
  'CC-BY-NC-SA-3.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-SA-3.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'CDLA-Permissive-1.0',
  'CDLA-Permissive-2.0',
  'CDLA-Sharing-1.0',
  'ECL-2.0',
  'EPL-1.0',
  'EPL-2.0',
  'etalab-2.0',
  'EUPL-1.1',
  'EUPL-1.2',
  'GPL-2.0',
  'GPL-3.0',
  'ISC',
  'LGPL-2.1',
  'LGPL-3.0',
  'LGPLLR',
  'LPPL-1.3c',
  'MIT',
  'MPL-2.0',
  'MS-PL',
  'NCSA',
  'OFL-1.1',
  'OSL-3.0',
  'PostgreSQL',
  'Unlicense',
  'WTFPL',
  'Zlib',
  // Not ids of the Hub, but what careful authors write.
  '0BSD',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'LGPL-2.1-only',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'C-UDA-1.0',
  'ODbL-1.0',
  'ODC-By-1.0',
  'PDDL-1.0',
];

/** Ids of the Hub that mean one SPDX license under another name. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['odbl', 'ODbL-1.0'],
  ['odc-by', 'ODC-By-1.0'],
  ['pddl', 'PDDL-1.0'],
  ['c-uda', 'C-UDA-1.0'],
  ['lgpl-lr', 'LGPLLR'],
]);

/** Ids that name a family: which version is meant, the card does not say. */
const families = new Set(['gpl', 'lgpl', 'bsd', 'cc', 'gfdl']);

const bySpelling = new Map(spdxIds.map(id => [id.toLowerCase(), id]));

/** A license of a card as an SPDX expression, with a remark if it needs one. */
export interface ReadLicense {
  expression: string;
  remark?: string;
}

/** Reads one license id of the Hub. */
export function readLicense(id: string): ReadLicense {
  const lower = id.trim().toLowerCase();
  const spdx = bySpelling.get(lower) ?? aliases.get(lower);
  if (spdx) return { expression: spdx };
  if (lower === 'unknown') {
    return {
      expression: 'NOASSERTION',
      remark: 'the card says that the license is unknown: find it out',
    };
  }
  if (/^licenseref-[a-z0-9.-]+$/.test(lower)) {
    return {
      expression: `LicenseRef-${id.trim().slice('LicenseRef-'.length)}`,
    };
  }
  return {
    expression: `LicenseRef-hf-${refPart(lower)}`,
    remark: families.has(lower)
      ? 'names a family of licenses without the version: write the exact one'
      : undefined,
  };
}

/** SPDX takes letters, digits, points and hyphens in a reference. */
function refPart(id: string): string {
  const part = id
    .replace(/\+/g, '-plus')
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return part || 'other';
}

/** Several licenses of one card hold together, as the Hub shows them. */
export function joinLicenses(expressions: string[]): string {
  return [...new Set(expressions)].join(' AND ');
}
