// Writes what the pattern reader knows of Unicode: the names of properties that ECMA-262 has, for generator and runtime, and the code points
// of each, for the generator. `npm ci --ignore-scripts && npm run write`; a newer version is a new number here and in package.json.
//
// Source: the Unicode Character Database, version 17.0.0, as the packages of package.json carry it: DerivedGeneralCategory, Scripts,
// ScriptExtensions, PropList, DerivedCoreProperties, DerivedBinaryProperties, DerivedNormalizationProps, emoji-data, PropertyAliases and
// PropertyValueAliases. The data is under the Unicode License V3: src/AgentEvents.Generator/Patterns/Unicode/LICENSE.txt.

import { writeFileSync } from 'node:fs';
import propertyAliases from 'unicode-property-aliases-ecmascript';
import valueAliases from 'unicode-property-value-aliases-ecmascript';

const version = '17.0.0';
const source = new URL('../../src/', import.meta.url);

const rangesOf = async (property, value) =>
  (await import(`@unicode/unicode-${version}/${property}/${value}/ranges.mjs`)).default;

// The long name first, then its aliases.
const withAliases = (names, aliases) => [...names].sort().map((name) => [name, ...aliases.filter(([alias, long]) => long === name && alias !== name).map(([alias]) => alias).sort()]);

const binary = withAliases(
  new Set(['ASCII', 'Any', 'Assigned', ...[...propertyAliases.values()].filter((name) => !['General_Category', 'Script', 'Script_Extensions'].includes(name))]),
  [...propertyAliases]);
const valuesOf = (property) => withAliases(new Set(valueAliases.get(property).values()), [...valueAliases.get(property)]);
const categories = valuesOf('General_Category');
// A value alias without code points in the database is no script that a character can have.
const scripts = valuesOf('Script').filter(([name]) => name !== 'Katakana_Or_Hiragana');

// Bounds (first, first behind the end, first, …) as differences; a character holds five bits and, in its sixth, whether more follow.
const encode = (bounds) => {
  let text = '';
  let last = 0;
  for (const bound of bounds) {
    let rest = bound - last;
    last = bound;
    for (; rest > 31; rest = Math.floor(rest / 32)) {
      text += String.fromCharCode(0x30 + 32 + (rest % 32));
    }

    text += String.fromCharCode(0x30 + rest);
  }

  return text;
};

const boundsOf = (ranges) => ranges.map(({ begin, end }) => [begin, end]).sort((a, b) => a[0] - b[0]).flat()
  .filter((bound, i, all) => bound !== all[i - 1] && bound !== all[i + 1]);

// A set is a line of its name and its bounds. Those of identifiers are known at run time too.
const lines = [];
const shared = ['ID_Start', 'ID_Continue'];
const sets = async (prefix, property, names) => {
  for (const [name] of names) {
    lines.push(`${prefix}${name} ${encode(boundsOf(await rangesOf(property, name)))}`);
  }
};

await sets('', 'Binary_Property', binary);
await sets('gc=', 'General_Category', categories);
await sets('sc=', 'Script', scripts);
await sets('scx=', 'Script_Extensions', scripts);

writeFileSync(new URL('AgentEvents.Generator/Patterns/Unicode/UnicodeSets.txt', source), [
  `# The Unicode Character Database, version ${version}: the code points of each property of ECMA-262. Unicode License V3, see LICENSE.txt.`,
  '# Written by tools/unicode/write-tables.mjs, which says how a line is to be read.',
  ...lines.filter((line) => !shared.includes(line.split(' ')[0])), ''].join('\n'));

const literal = (names) => {
  const rows = [''];
  for (const name of names.map((all) => all.join('='))) {
    if (rows.at(-1).length + name.length > 120) {
      rows.push('');
    }

    rows[rows.length - 1] += `${name} `;
  }

  return rows.map((row, i) => `        "${i === rows.length - 1 ? row.trimEnd() : row}"`).join('\n        + ').replaceAll('        + ' + '        ', '        + ');
};

writeFileSync(new URL('AgentEvents.Models/Patterns/Grammar/UnicodeNameLists.cs', source), `namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>The names of Unicode properties and their values that ECMA-262 has (tables 67 to 69): a long name, then its aliases.</summary>
/// <remarks>
/// From the Unicode Character Database, version ${version}. Written by <c>tools/unicode/write-tables.mjs</c>; generator and runtime share this file.
/// </remarks>
internal static class UnicodeNameLists
{
    /// <summary>The version of Unicode.</summary>
    public const string Version = "${version}";

    /// <summary>Properties that a code point has or has not.</summary>
    public const string BinaryProperties =
${literal(binary)};

    /// <summary>Values of <c>General_Category</c>.</summary>
    public const string GeneralCategories =
${literal(categories)};

    /// <summary>Values of <c>Script</c> and <c>Script_Extensions</c>.</summary>
    public const string Scripts =
${literal(scripts)};
}
`);

console.log(`${binary.length} binary properties, ${categories.length} categories, ${scripts.length} scripts, ${lines.join('\n').length} characters`);

const verbatim = (name) => lines.find((line) => line.startsWith(`${name} `)).slice(name.length + 1)
  .match(/.{1,120}/g).map((part) => `        @"${part}"`).join('\n        + ').replaceAll('        + ' + '        ', '        + ');

writeFileSync(new URL('AgentEvents.Models/Patterns/Grammar/UnicodeIdentifiers.cs', source), `namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>The characters of which names are made, as <see cref="UnicodeBounds"/> reads them.</summary>
/// <remarks>
/// From the Unicode Character Database, version ${version}. Written by <c>tools/unicode/write-tables.mjs</c>; generator and runtime share this file.
/// </remarks>
internal static class UnicodeIdentifiers
{
    /// <summary><c>ID_Start</c>.</summary>
    public const string Start =
${verbatim('ID_Start')};

    /// <summary><c>ID_Continue</c>.</summary>
    public const string Continue =
${verbatim('ID_Continue')};
}
`);
