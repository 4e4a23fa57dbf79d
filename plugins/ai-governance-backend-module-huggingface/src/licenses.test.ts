import { readDatasetCard, readModelCard, remarksOn } from './testCard';

describe('license', () => {
  it.each([
    ['license: apache-2.0', 'Apache-2.0'],
    ['license: MIT', 'MIT'],
    ['license: odbl', 'ODbL-1.0'],
    ['license: odc-by', 'ODC-By-1.0'],
    ['license: pddl', 'PDDL-1.0'],
    ['license: c-uda', 'C-UDA-1.0'],
    ['license: llama3.1', 'LicenseRef-hf-llama3.1'],
    ['license: openrail++', 'LicenseRef-hf-openrail-plus-plus'],
    ['license: bigscience-openrail-m', 'LicenseRef-hf-bigscience-openrail-m'],
    ['license: gpl', 'LicenseRef-hf-gpl'],
    ['license: unknown', 'NOASSERTION'],
    ['license: other', 'LicenseRef-hf-other'],
    ['license: LicenseRef-Acme-Internal', 'LicenseRef-Acme-Internal'],
    ['license: "💥"', 'LicenseRef-hf-other'],
  ])('reads %s', (front, expression) => {
    expect(readModelCard(front).draft.spec.license).toEqual({ expression });
  });

  it.each([
    [
      'license: unknown',
      'NOASSERTION: the card says that the license is unknown',
    ],
    ['license: gpl', 'LicenseRef-hf-gpl: names a family of licenses'],
    ['license: other', 'is other without license_name'],
    ['library_name: x', 'is missing: it counts as not recorded'],
    ['license: [mit, cc-by-4.0]', 'lists several: read as all of them at once'],
    ['license: { id: mit }', 'is a group of fields, not text: left out'],
  ])('has a remark on %s', (front, remark) => {
    expect(remarksOn(readModelCard(front), 'license')).toContainEqual(
      expect.stringContaining(remark),
    );
  });

  it('is absent when the card has none', () => {
    expect(readModelCard('').draft.spec).not.toHaveProperty('license');
  });

  it('takes the name and address of another license', () => {
    expect(
      readModelCard(
        'license: other\nlicense_name: acme-community\nlicense_link: https://acme.example/license',
      ).draft.spec.license,
    ).toEqual({
      expression: 'LicenseRef-hf-acme-community',
      name: 'acme-community',
      url: 'https://acme.example/license',
    });
  });

  it.each(['LICENSE', 'ftp://acme.example/license'])(
    'leaves out the address %s, which is none',
    link => {
      const read = readModelCard(
        `license: other\nlicense_name: a\nlicense_link: ${link}`,
      );
      expect(read.draft.spec.license).not.toHaveProperty('url');
      expect(remarksOn(read, 'license_link')).toEqual([
        'is no web address: left out',
      ]);
    },
  );

  it('takes a list of a dataset card as all of them', () => {
    expect(
      readDatasetCard('license: [cc-by-4.0, odbl, CC-BY-4.0]').draft.spec,
    ).toMatchObject({ license: { expression: 'CC-BY-4.0 AND ODbL-1.0' } });
  });
});
